// The attributes and Assert of these tests: nanoFramework.TestFramework on the device, MSTest (same names) on the PC, which leaves this
// file out.
global using nanoFramework.TestFramework;
