using ChamberFirmware.Drivers;
using ChamberFirmware.Settings;

namespace ChamberFirmware;

/// <summary>Arms the travel switches of blade and plate for every cast; reads them where the settings say that they are fitted.</summary>
public sealed class TravelSensing
{
    private readonly ChamberSettings _settings;
    private readonly ITravelSwitch _blade;
    private readonly ITravelSwitch _plate;
    private readonly CastTimer _castTimer;
    private long _armedForUs;

    public TravelSensing(IBoard board, ChamberSettings settings, CastTimer castTimer)
    {
        _settings = settings;
        _blade = board.BladeAtEnd;
        _plate = board.PlateInBath;
        _castTimer = castTimer;
    }

    public void Read(Readings readings)
    {
        CastPlan? plan = _castTimer.IsStarted ? _castTimer.Plan : null;
        bool isNew = plan != null && _armedForUs != _castTimer.StartedUs;
        _armedForUs = isNew ? _castTimer.StartedUs : _armedForUs;
        long bladeUs = isNew ? _armedForUs + plan!.BladeEndUs + _settings.BladeSwitchDelayUs : 0;
        Read(_blade, _settings.BladeSwitchFitted != 0, bladeUs, readings.BladeSwitch);
        long plateUs = isNew ? _armedForUs + plan!.PlateWetUs + _settings.PlateSwitchDelayUs : 0;
        Read(_plate, _settings.PlateSwitchFitted != 0, plateUs, readings.PlateSwitch);
    }

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
