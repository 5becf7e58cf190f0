/** What this version computes, writes and draws, frozen: a change that is not meant is seen. */
package org.crumple.frozen;
