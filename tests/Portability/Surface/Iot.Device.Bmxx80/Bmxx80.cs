using System;
using System.Device.I2c;
using Iot.Device.Bmxx80.FilteringMode;
using Iot.Device.Bmxx80.PowerMode;

namespace Iot.Device.Bmxx80;

public enum Sampling { Skipped = 0, UltraLowPower = 1, LowPower = 2, Standard = 3, HighResolution = 4, UltraHighResolution = 5 }

public enum StandbyTime { Ms0_5 = 0, Ms62_5 = 1, Ms125 = 2, Ms250 = 3, Ms500 = 4, Ms1000 = 5, Ms10 = 6, Ms20 = 7 }

public class DeviceStatus
{
    public bool Measuring { get => throw null; set => throw null; }
    public bool ImageUpdating { get => throw null; set => throw null; }
}

public abstract class Bmxx80Base : IDisposable
{
    public Sampling PressureSampling { get => throw null; set => throw null; }
    public Sampling TemperatureSampling { get => throw null; set => throw null; }
    protected Bmxx80Base(byte deviceId, I2cDevice i2cDevice) => throw null;
    public void Reset() => throw null;
    protected Sampling ByteToSampling(byte value) => throw null;
    protected virtual void SetDefaultConfiguration() => throw null;
    public void Dispose() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
    public enum CommunicationProtocol { I2c = 0 }
}

public abstract class Bmx280Base : Bmxx80Base
{
    public const byte DefaultI2cAddress = 119;
    public const byte SecondaryI2cAddress = 118;
    public Bmx280FilteringMode FilterMode { get => throw null; set => throw null; }
    public StandbyTime StandbyTime { get => throw null; set => throw null; }
    protected Bmx280Base(byte deviceId, I2cDevice i2cDevice) => throw null;
    public Bmx280PowerMode ReadPowerMode() => throw null;
    public DeviceStatus ReadStatus() => throw null;
    public void SetPowerMode(Bmx280PowerMode powerMode) => throw null;
    public virtual int GetMeasurementDuration() => throw null;
    protected override void SetDefaultConfiguration() => throw null;
}

public class Bme280 : Bmx280Base
{
    public Sampling HumiditySampling { get => throw null; set => throw null; }
    public Bme280(I2cDevice i2cDevice) => throw null;
    public override int GetMeasurementDuration() => throw null;
    protected override void SetDefaultConfiguration() => throw null;
}
