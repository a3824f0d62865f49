using System.Linq;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Bench.Records;

namespace ChamberFirmware.Bench.Desk;

/// <content>Plate and bath, where the chamber has thermometers for them: told before the start and before the cast.</content>
public sealed partial class MeasuredRun
{
    private const string Thermometers =
        "MEASure:PLATe?;:MEASure:PLATe:STATe?;:MEASure:BATH?;:MEASure:BATH:STATe?;:MEASure:DPOint?";

    private const int Unread = 1; // fitted, and nothing to believe
    private const int PlateTooCold = 4113;

    private bool _mayCondense; // the recipe says so, and this firmware knows the word
    private bool _saidTooCold;
    private bool _knowsNone; // an older firmware: not asked again

    private string CastWords()
    {
        if (IsLine)
        {
            return "RUN:COAT";
        }

        if (Plate.Film.CondensationMeant && !_mayCondense)
        {
            ReadThermometers(); // a run that was found under way
        }

        return _mayCondense ? "RUN:CAST CONDensing" : "RUN:CAST";
    }

    // A firmware that does not know them has none. Asked before the start, when nothing is in a hurry.
    private void LookAtThermometers()
    {
        if (ReadThermometers() is not { } read)
        {
            return;
        }

        string[] sentences =
        [
            read.PlateState == Unread ? "The plate's thermometer does not answer: the plate counts as the recipe's file says." : "",
            read.BathState == Unread ? "The bath's thermometer does not answer: the bath counts as the recipe's file says." : "",
            FilmTemperatures.BathIsOff(read.BathC, Plate.Film.BathC),
        ];
        foreach (string sentence in sentences.Where(s => s.Length > 0 && !Warnings.Contains(s)))
        {
            Warnings.Add(sentence);
            _view.Say($"{Plate.Folder}: {sentence}");
        }
    }

    // For the one who is about to cast; empty: no thermometer is there.
    private string ThermometersNow()
    {
        if (ReadThermometers() is not { } read)
        {
            return "";
        }

        string[] told =
        [
            read.PlateC is { } plate ? $"plate {plate:0.0} C" : "",
            read is { PlateC: not null, DewPointC: { } dew } ? $"dew point {dew:0.0} C" : "",
            read.BathC is { } bath ? $"bath {bath:0.0} C" : "",
        ];
        string all = string.Join(", ", told.Where(t => t.Length > 0));
        return all.Length > 0 ? $" ({all})" : "";
    }

    private (double? PlateC, int PlateState, double? BathC, int BathState, double? DewPointC)? ReadThermometers()
    {
        if (_knowsNone)
        {
            return null;
        }

        try
        {
            double[] first = [.. _chamber.Link.AskOrRefuse(Thermometers).Split(';').Select(a => TelemetrySample.NumberOf(a.Split(',')[0]))];
            _mayCondense = Plate.Film.CondensationMeant;
            double? At(int place) => double.IsNaN(first[place]) ? null : first[place];
            return first.Length == 5 ? (At(0), (int)first[1], At(2), (int)first[3], At(4)) : null;
        }
        catch (ChamberRefusedException)
        {
            _knowsNone = true;
            return null;
        }
    }

    // One that is warming refuses again and again: said once.
    private void SayNotCast(ChamberRefusedException e)
    {
        if (e.Number != PlateTooCold || !_saidTooCold)
        {
            _view.Say($"{Plate.Folder}: not cast: {e.Message}");
        }

        _saidTooCold |= e.Number == PlateTooCold;
    }
}
