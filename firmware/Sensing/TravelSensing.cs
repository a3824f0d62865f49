using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Sensing;

/// <summary>Arms the travel switches of blade and plate for every cast; reads them where the settings say that they are fitted.</summary>
public sealed class TravelSensing
{
    private readonly ChamberSettings _settings;
    private readonly ITravelSwitch _blade;
    private readonly ITravelSwitch _plate;
    private readonly CastTimer _castTimer;
    private long _armedForUs;
    private long _bladeUs;
    private long _plateUs;
    private bool _awaitsBlade;
    private bool _awaitsPlate;

    /// <summary>The travel switches of this board, armed for the casts of this timer.</summary>
    public TravelSensing(IBoard board, ChamberSettings settings, CastTimer castTimer)
    {
        _settings = settings;
        _blade = board.BladeAtEnd;
        _plate = board.PlateInBath;
        _castTimer = castTimer;
    }

    /// <summary>Arms the switches when a cast has just started, and reads both; once a tick.</summary>
    public void Read(Readings readings)
    {
        CastPlan? plan = _castTimer.IsStarted ? _castTimer.Plan : null;
        bool isNew = plan != null && _armedForUs != _castTimer.StartedUs;
        _armedForUs = isNew ? _castTimer.StartedUs : _armedForUs;
        _bladeUs = isNew ? _armedForUs + plan!.BladeSwitchUs : _bladeUs;
        _plateUs = isNew ? _armedForUs + plan!.PlateSwitchUs : _plateUs;
        Read(_blade, _settings.BladeSwitchFitted != 0, isNew ? _bladeUs : 0, readings.BladeSwitch);
        Read(_plate, _settings.PlateSwitchFitted != 0, isNew ? _plateUs : 0, readings.PlateSwitch);
        _awaitsBlade = plan != null && _settings.BladeSwitchFitted != 0 && !readings.BladeSwitch.HasClosed;
        _awaitsPlate = plan != null && _settings.PlateSwitchFitted != 0 && !readings.PlateSwitch.HasClosed;
    }

    /// <summary>A closing that has not come is expected at most so long after this time, or was so long before, us.</summary>
    public bool IsExpectedWithin(long nowUs, long aheadUs, long backUs) =>
        (_awaitsBlade && nowUs >= _bladeUs - aheadUs && nowUs <= _bladeUs + backUs)
        || (_awaitsPlate && nowUs >= _plateUs - aheadUs && nowUs <= _plateUs + backUs);

    // A closing that is newly expected has its time in expectedUs; 0: none is.
    private static void Read(ITravelSwitch travelSwitch, bool isFitted, long expectedUs, SwitchReading reading)
    {
        if (isFitted && expectedUs != 0)
        {
            travelSwitch.Arm(expectedUs);
        }

        reading.IsClosed = isFitted && travelSwitch.Read();
        reading.HasClosed = isFitted && travelSwitch.TryReadClosing(out reading.AfterUs, out reading.NotLaterUs);
    }
}
