namespace Iot.Device.Bmxx80.PowerMode;

public enum Bmx280PowerMode { Sleep = 0, Forced = 2, Normal = 3 }
