using System;
using ChamberFirmware.Drivers;

namespace ChamberFirmware.Bench.Replay;

/// <summary>
/// A board whose every seam goes over a <see cref="Tape"/>. With a real board behind it records; with none it replays.
/// </summary>
public sealed class TapeBoard : IBoard
{
    private readonly ISwitchOutput[] _loads = new ISwitchOutput[Loads.Count];

    /// <summary>All seams; <paramref name="sensors"/> is what <see cref="TapeSensors.Of"/> says of the recorded chamber.</summary>
    public TapeBoard(IBoard? real, Tape tape, string sensors)
    {
        Clock = new TapeClock(real?.Clock, tape);
        Memory = new TapeMemory(real?.Memory, tape);
        AirSensor = TapeSensors.Make(sensors, 0, real?.AirSensor, tape) ?? throw new FormatException($"sensors {sensors}: there is none");
        AirSensor2 = TapeSensors.Make(sensors, 1, real?.AirSensor2, tape);
        LidSensor = TapeSensors.MakeWall(sensors, "lidSensor", real?.LidSensor, tape);
        CarrierSensor = TapeSensors.MakeWall(sensors, "carrierSensor", real?.CarrierSensor, tape);
        PlateSensor = TapeSensors.MakePlate(sensors, real?.PlateSensor, tape);
        BathSensor = TapeSensors.MakeBath(sensors, real?.BathSensor, tape);
        FanDuty = new TapeDuty("fanDuty01", real?.FanDuty, tape);
        FanSupply = new TapeSwitch("fanSupply", real?.FanSupply, tape);
        FanTach = new TapeCounter("fanTach", real?.FanTach, tape);
        for (int load = 0; load < Loads.Count; load++)
        {
            string signal = Loads.Row(load).Signal;
            _loads[load] = new TapeSwitch(char.ToLowerInvariant(signal[0]) + signal[1..], real?.LoadSwitch(load), tape);
        }

        MotionSupply = new TapeSwitch("motionSupply", real?.MotionSupply, tape);
        BladeCarriage = new TapeTrain("bladeTrain", real?.BladeCarriage, tape);
        Immersion = new TapeTrain("immersionTrain", real?.Immersion, tape);
        Cover = new TapeTrain("coverTrain", real?.Cover, tape);
        Heartbeat = new TapeSwitch("heartbeat", real?.Heartbeat, tape);
        Files = new TapeFiles(real?.Files, tape);
        InterlockClosed = new TapeInput("interlockClosed", real?.InterlockClosed, tape);
        BladeAtEnd = new TapeTravelSwitch("bladeAtEnd", real?.BladeAtEnd, tape);
        PlateInBath = new TapeTravelSwitch("plateInBath", real?.PlateInBath, tape);
    }

    /// <inheritdoc/>
    public IMicrosecondClock Clock { get; }

    /// <inheritdoc/>
    public IMemory Memory { get; }

    /// <inheritdoc/>
    public IAirSensor AirSensor { get; }

    /// <inheritdoc/>
    public IAirSensor? AirSensor2 { get; }

    /// <inheritdoc/>
    public IWallSensor? LidSensor { get; }

    /// <inheritdoc/>
    public IWallSensor? CarrierSensor { get; }

    /// <inheritdoc/>
    public IWallSensor? PlateSensor { get; }

    /// <inheritdoc/>
    public IWallSensor? BathSensor { get; }

    /// <inheritdoc/>
    public IDutyOutput FanDuty { get; }

    /// <inheritdoc/>
    public ISwitchOutput FanSupply { get; }

    /// <inheritdoc/>
    public IPulseCounter FanTach { get; }

    /// <inheritdoc/>
    public ISwitchOutput LoadSwitch(int load) => _loads[load];

    /// <inheritdoc/>
    public ISwitchOutput MotionSupply { get; }

    /// <inheritdoc/>
    public IPulseTrain BladeCarriage { get; }

    /// <inheritdoc/>
    public IPulseTrain Immersion { get; }

    /// <inheritdoc/>
    public IPulseTrain Cover { get; }

    /// <inheritdoc/>
    public ISwitchOutput Heartbeat { get; }

    /// <inheritdoc/>
    public IFiles Files { get; }

    /// <inheritdoc/>
    public ILinePorts? Line => null;

    /// <inheritdoc/>
    public ISwitchInput InterlockClosed { get; }

    /// <inheritdoc/>
    public ITravelSwitch BladeAtEnd { get; }

    /// <inheritdoc/>
    public ITravelSwitch PlateInBath { get; }
}
