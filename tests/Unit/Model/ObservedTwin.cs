using ChamberFirmware.Drivers;
using ChamberFirmware.Model;
using ChamberFirmware.Sensing;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Model;

/// <summary>Sensors, switches and the observer on the twin; nobody regulates.</summary>
internal sealed class ObservedTwin
{
    private readonly Actuators _actuators;
    private readonly Instruments _instruments;
    private long _nowUs;

    public ObservedTwin(TwinParameters? parameters = null, ChamberSettings? settings = null)
    {
        Settings = settings ?? new ChamberSettings();
        Twin = new TwinChamber(parameters ?? TwinParameters.Reference, 1);
        _actuators = new Actuators(Twin.Board);
        _instruments = new Instruments(Twin.Board, Settings, _actuators.Fan, _actuators.CastTimer);
        Observer = new ClimateObserver(Settings, TickSchedule.TickS);
        Outputs.FanOn = true;
        Outputs.FanDuty01 = 0.5;
        Outputs.HeartbeatAllowed = true;
    }

    public TwinChamber Twin { get; }

    public ChamberSettings Settings { get; }

    public ClimateObserver Observer { get; }

    public Readings Readings { get; } = new();

    public Outputs Outputs { get; } = new();

    /// <summary>The observer, once started, is told that no reading is good: then it only predicts.</summary>
    public bool IsBlind { get; set; }

    public ObservedTwin Run(double seconds)
    {
        for (int i = (int)(seconds / TickSchedule.TickS + 0.5); i > 0; i--)
        {
            _nowUs += 100_000;
            Twin.AdvanceTo(_nowUs);
            _instruments.Read(Readings);
            _actuators.Tell(Readings);
            Readings.Air.Status = IsBlind && Observer.IsStarted ? SensorStatus.NoAnswer : Readings.Air.Status;
            Observer.Step(Readings, Outputs, 0.0);
            _actuators.Drive(Outputs, TickSchedule.TickS);
        }

        return this;
    }
}
