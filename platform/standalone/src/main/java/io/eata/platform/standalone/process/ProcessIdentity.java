package io.eata.platform.standalone.process;

/**
 * One process, never mistaken for another: numbers come round again, but not with the same start in the same boot.
 *
 * @param startTicks clock ticks between the boot and the start of the process
 * @param bootId the kernel's own name for the boot
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {}
