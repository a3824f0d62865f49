using System;

namespace nanoFramework.Hardware.Esp32.Rmt;

public enum ChannelMode { Receive = 0, Transmit = 1 }

public class ReceiverChannel : RmtChannel, IDisposable
{
    public override ChannelMode Mode => throw null;
    public ushort IdleThreshold { get => throw null; set => throw null; }
    public bool EnableFilter { get => throw null; set => throw null; }
    public byte FilterThreshold { get => throw null; set => throw null; }
    public ReceiverChannel(ReceiverChannelSettings settings) => throw null;
    public void Start(bool clearBuffer) => throw null;
    public void Stop() => throw null;
    public RmtCommand[] GetAllItems() => throw null;
    public void Dispose() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
}

public sealed class ReceiverChannelSettings : RmtChannelSettings
{
    public ushort IdleThreshold { get => throw null; set => throw null; }
    public bool EnableFilter { get => throw null; set => throw null; }
    public byte FilterThreshold { get => throw null; set => throw null; }
    public TimeSpan ReceiveTimeout { get => throw null; set => throw null; }
    public bool EnableDemodulation { get => throw null; set => throw null; }
    public int CarrierWaveFrequency { get => throw null; set => throw null; }
    public byte CarrierWaveDutyPercentage { get => throw null; set => throw null; }
    public bool CarrierLevel { get => throw null; set => throw null; }
    public ReceiverChannelSettings(int pinNumber) => throw null;
    public ReceiverChannelSettings(int channel, int pinNumber) => throw null;
}

public abstract class RmtChannel
{
    public abstract ChannelMode Mode { get; }
    public int Channel => throw null;
    public int Pin { get => throw null; set => throw null; }
    public static SourceClock SourceClock => throw null;
    public static int SourceClockFrequency => throw null;
    public byte ClockDivider { get => throw null; set => throw null; }
    public byte NumberOfMemoryBlocks { get => throw null; set => throw null; }
    protected RmtChannel(RmtChannelSettings settings) => throw null;
}

public abstract class RmtChannelSettings
{
    public int Channel { get => throw null; set => throw null; }
    public int PinNumber { get => throw null; set => throw null; }
    public byte ClockDivider { get => throw null; set => throw null; }
    public byte NumberOfMemoryBlocks { get => throw null; set => throw null; }
    public int BufferSize { get => throw null; set => throw null; }
    public bool SignalInverterEnabled { get => throw null; set => throw null; }
    protected RmtChannelSettings(int pinNumber) => throw null;
    protected RmtChannelSettings(int channel, int pinNumber) => throw null;
}

public enum SourceClock { APB = 0, REF = 1 }

public class RmtCommand
{
    public ushort Duration0 { get => throw null; set => throw null; }
    public ushort Duration1 { get => throw null; set => throw null; }
    public bool Level0 { get => throw null; set => throw null; }
    public bool Level1 { get => throw null; set => throw null; }
    public RmtCommand(ushort duration1, bool level1, ushort duration2, bool level2) => throw null;
}

public sealed class TransmitChannelSettings : RmtChannelSettings
{
    public bool EnableCarrierWave { get => throw null; set => throw null; }
    public bool CarrierLevel { get => throw null; set => throw null; }
    public int CarrierWaveFrequency { get => throw null; set => throw null; }
    public byte CarrierWaveDutyPercentage { get => throw null; set => throw null; }
    public bool EnableLooping { get => throw null; set => throw null; }
    public int LoopCount { get => throw null; set => throw null; }
    public bool EnableIdleLevelOutput { get => throw null; set => throw null; }
    public bool IdleLevel { get => throw null; set => throw null; }
    public TransmitChannelSettings(int pinNumber) => throw null;
    public TransmitChannelSettings(int channel, int pinNumber) => throw null;
}

public class TransmitterChannel : RmtChannel, IDisposable
{
    public override ChannelMode Mode => throw null;
    public RmtCommand this[int index] { get => throw null; set => throw null; }
    public bool IsChannelIdle => throw null;
    public bool EnableLooping { get => throw null; set => throw null; }
    public int LoopCount { get => throw null; set => throw null; }
    public bool CarrierLevel { get => throw null; set => throw null; }
    public bool IdleLevel { get => throw null; set => throw null; }
    public TransmitterChannel(TransmitChannelSettings settings) => throw null;
    public void AddCommand(RmtCommand cmd) => throw null;
    public void ClearCommands() => throw null;
    public void Send(bool waitTxDone) => throw null;
    public void SendData(byte[] data, bool waitTxDone) => throw null;
    public void Dispose() => throw null;
    protected virtual void Dispose(bool disposing) => throw null;
}
