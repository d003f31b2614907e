package io.eata.contracts.carnet;

/**
 * Another carnet that a carnet points at.
 *
 * @param id eATA ID
 */
public record LinkedCarnet(long id, String number) {}
