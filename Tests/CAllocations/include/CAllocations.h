#pragma once

/// How often the calling thread has allocated memory so far; -1 where that is not counted (only Linux counts).
long allocations_of_this_thread(void);
