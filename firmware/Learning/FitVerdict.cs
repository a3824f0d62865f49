using ChamberFirmware.Settings;
using ChamberFirmware.Text;

namespace ChamberFirmware.Learning;

/// <summary>How well a commissioning knows its chamber, in plain words, and which numbers it would have moved further.</summary>
public sealed class FitVerdict
{
    // K or g/kg, rms. The twin's own plants come to 0.02 of both, its built family to 0.03 to 0.6 K and 0.06 to 0.2 g/kg.
    private const double Close = 0.1;
    private const double Fair = 0.3;
    private const int MostNamed = 4; // a status line has its length

    private readonly double _heatRmsK;
    private readonly double _waterRmsGPerKg;
    private readonly int _ends; // a bit for each of the parameters

    /// <summary>Of what was found, and how far the model is from the log in the mean (rms).</summary>
    public FitVerdict(ChamberSettings entered, ChamberSettings found, double heatRmsK, double waterRmsGPerKg)
    {
        _heatRmsK = heatRmsK;
        _waterRmsGPerKg = waterRmsGPerKg;
        for (int p = 0; p <= Parameters.HeaterElementJPerK; p++)
        {
            double began = Parameters.Beginning(entered, p);
            double value = Parameters.Get(found, p);
            bool isEnd = value < 1.001 * ModelFit.Smallest01 * began || value > 0.999 * ModelFit.Largest01 * began;
            _ends |= isEnd && p != Parameters.SensorOffsetPct ? 1 << p : 0;
        }
    }

    /// <summary>One line.</summary>
    public void Write(TextBuffer to)
    {
        double worst = _heatRmsK > _waterRmsGPerKg ? _heatRmsK : _waterRmsGPerKg;
        to.Add("done: the model follows the chamber within ").Fixed(_heatRmsK, 2).Add(" K and ").Fixed(_waterRmsGPerKg, 2);
        to.Add(worst <= Close ? " g/kg (rms), well: nothing to mind"
            : worst <= Fair ? " g/kg (rms), fairly: the air may pass its target by some percent on the way"
            : " g/kg (rms), poorly: look for drafts, drops and a moving room, and watch the first runs");

        // What was entered is far off, or the chamber has no such thing.
        string before = "; at a quarter or four times what was entered: ";
        int named = 0;
        for (int p = 0; p <= Parameters.HeaterElementJPerK && named < MostNamed; p++)
        {
            if ((_ends & 1 << p) != 0)
            {
                to.Add(before).Add(Parameters.Name(p));
                before = " ";
                named++;
            }
        }

        to.Add("; type commissioned to see it");
    }
}
