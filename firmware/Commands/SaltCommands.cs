using ChamberFirmware.Calibration;
using ChamberFirmware.Casting;
using ChamberFirmware.Settings;

namespace ChamberFirmware.Commands;

/// <summary>
/// The console's salt commands, the two-point calibration of the air sensors: "salt NAME [THERMOMETER_C]", "salt store DATE", "salt clear".
/// </summary>
public sealed class SaltCommands
{
    private readonly Chamber _chamber;

    public SaltCommands(Chamber chamber) => _chamber = chamber;

    /// <summary>Executes what follows the word salt; alone it says how things stand.</summary>
    public string Execute(string rest)
    {
        int space = rest.IndexOf(' ');
        string word = space > 0 ? rest.Substring(0, space) : rest;
        string value = space > 0 ? rest.Substring(space + 1).Trim() : "";
        if (word.Length == 0)
        {
            return "OK\n" + Lines();
        }

        if (_chamber.Run.Phase != Phase.Idle)
        {
            return "ERROR The salt calibration needs phase Idle, this is " + PhaseWords.Name(_chamber.Run.Phase) + ": end the run first.";
        }

        switch (word)
        {
            case "store":
                return Store(value);
            case "clear":
                return Clear();
            default:
                return Take(word, value);
        }
    }

    private string Take(string name, string thermometer)
    {
        int salt = SaltSolution.Find(name);
        if (salt < 0)
        {
            return "ERROR '" + name + "' is none of the salts: known are LiCl, MgCl2, NaCl, KCl.";
        }

        double thermometerC = 0.0;
        if (thermometer.Length > 0 && (!DecimalText.TryParse(thermometer, out thermometerC)
            || thermometerC < SaltSolution.LowestC || thermometerC > SaltSolution.HighestC))
        {
            return "ERROR '" + thermometer
                + $"' is not a temperature of the jar: it must be between {SaltSolution.LowestC:F0} and {SaltSolution.HighestC:F0} C.";
        }

        _chamber.Salt.Ask(salt, thermometerC);
        return "OK averaging over " + name + $" for {SaltCalibration.AverageUs / 1000000L} s: leave the jar closed, then type salt";
    }

    private string Store(string date)
    {
        if (!DateText.IsDay(date))
        {
            return "ERROR '" + date + "' is not a date: write it like salt store 2026-11-23.";
        }

        if (_chamber.Salt.Step == SaltStep.Averaging)
        {
            return "ERROR A point is being averaged: wait until salt says taken.";
        }

        ChamberSettings settings = Copy();
        string refusal = SaltLine.Store(settings, _chamber.Readings.SensorsFitted, date);
        refusal = refusal.Length > 0 ? refusal : _chamber.KeepSettings(settings);
        return refusal.Length == 0 ? "OK stored " + Correction() : "ERROR " + refusal;
    }

    private string Clear()
    {
        ChamberSettings settings = Copy();
        SaltLine.Clear(settings);
        string refusal = _chamber.KeepSettings(settings);
        if (refusal.Length > 0)
        {
            return "ERROR " + refusal;
        }

        _chamber.Salt.Forget();
        return "OK salt points and correction forgotten: the class of the sensor counts";
    }

    private ChamberSettings Copy()
    {
        var settings = new ChamberSettings();
        settings.CopyFrom(_chamber.Settings);
        return settings;
    }

    private string Lines()
    {
        ChamberSettings s = _chamber.Settings;
        SaltCalibration salt = _chamber.Salt;
        string lines = salt.Salt < 0 ? "" : "point=" + SaltSolution.Name(salt.Salt) + " " + SaltWords.Of(salt.Step)
            + (salt.Step == SaltStep.Averaging ? $" leftS={salt.LeftS:F0}\n" : "\n");
        for (int i = 0; i < SaltSolution.Count; i++)
        {
            if (s.SaltReferencePct[i] > 0.0)
            {
                lines += SaltSolution.Name(i) + $" referencePct={s.SaltReferencePct[i]:F2} readingPct={s.SaltReadingPct[2 * i]:F2}"
                    + (_chamber.Readings.SensorsFitted > 1 ? $" reading2Pct={s.SaltReadingPct[2 * i + 1]:F2}\n" : "\n");
            }
        }

        return lines + (s.SaltHighPct > s.SaltLowPct ? "correction " + Correction() : "correction=none");
    }

    private string Correction()
    {
        ChamberSettings s = _chamber.Settings;
        string text = "date=" + s.SaltCalibrationDate + $" spanPct={s.SaltLowPct:F2}..{s.SaltHighPct:F2}";
        for (int i = 0; i < _chamber.Readings.SensorsFitted; i++)
        {
            text += $" sensor{i + 1}: slope={s.SensorRhSlope[i]:F4} offsetPct={s.SensorRhOffsetPct[i]:F2}"
                + $" temperatureOffsetK={s.SensorTemperatureOffsetK[i]:F2}";
        }

        return text;
    }
}
