namespace Iot.Device.Bmxx80.FilteringMode;

public enum Bmx280FilteringMode { Off = 0, X2 = 1, X4 = 2, X8 = 3, X16 = 4 }
