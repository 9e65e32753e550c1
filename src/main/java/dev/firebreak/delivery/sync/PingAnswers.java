package dev.firebreak.delivery.sync;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameListener;
import io.netty.handler.codec.http2.Http2FrameListenerDecorator;

/** Takes the answers to our own pings, and good-byes, out of what a connection reads, and hands on all the rest. */
final class PingAnswers extends Http2FrameListenerDecorator {

    private final Connection connection;

    PingAnswers(Http2FrameListener next, Connection connection) {
        super(next);
        this.connection = connection;
    }

    @Override
    public void onGoAwayRead(ChannelHandlerContext context, int lastStream, long errorCode, ByteBuf debug)
            throws Http2Exception {
        connection.leaves();
        super.onGoAwayRead(context, lastStream, errorCode, debug);
    }

    @Override
    public void onPingAckRead(ChannelHandlerContext context, long nonce) throws Http2Exception {
        if (!connection.answered(nonce)) {
            super.onPingAckRead(context, nonce);
        }
    }
}
