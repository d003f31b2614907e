/** The services as child processes of their own jars. */
@NullMarked
package io.eata.platform.standalone.service;

import org.jspecify.annotations.NullMarked;
