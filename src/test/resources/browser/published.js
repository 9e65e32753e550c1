// The published provider as the guide on the connect page says, with nothing of ours between it and the console.
import { OpenFeature, ProviderEvents } from '@openfeature/web-sdk';
import { OFREPWebProvider } from '@openfeature/ofrep-web-provider';

const address = new URL(location.href).searchParams;
const shown = document.querySelector('output');
const client = OpenFeature.getClient();
const show = () => { shown.value = String(client.getBooleanValue(address.get('key'), false)); };
for (const event of [ProviderEvents.Ready, ProviderEvents.ConfigurationChanged]) client.addHandler(event, show);
await OpenFeature.setContext({ targetingKey: 'user-1' });
await OpenFeature.setProviderAndWait(new OFREPWebProvider({
  baseUrl: address.get('base'),
  headers: [['Authorization', `Bearer ${address.get('token')}`], ['X-Firebreak-Instance', address.get('instance')]],
  pollInterval: 0,
  cacheMode: 'network-first',
}));
