/** What a playbook says: its form, how it is read from YAML with the place of every fault, and its conditions. */
@NullMarked
package dev.firebreak.playbooks.definition;

import org.jspecify.annotations.NullMarked;
