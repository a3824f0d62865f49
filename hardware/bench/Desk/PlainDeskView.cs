using System.IO;
using ChamberFirmware.Bench.Link;
using ChamberFirmware.Casting;

namespace ChamberFirmware.Bench.Desk;

/// <summary>Lines without escape codes: what is said, and each phase as it begins.</summary>
internal sealed class PlainDeskView : IDeskView
{
    private readonly TextWriter _output;
    private Phase? _phase;

    /// <summary>To this output.</summary>
    public PlainDeskView(TextWriter output) => _output = output;

    /// <inheritdoc/>
    public void Say(string sentence)
    {
        _output.WriteLine(sentence);
        _output.Flush();
    }

    /// <inheritdoc/>
    public bool ShowsUncertainty => false;

    /// <inheritdoc/>
    public void Look(PlateProgress plate, TelemetrySample sample)
    {
        if (sample.Phase != _phase)
        {
            _phase = sample.Phase;
            Say($"{plate.Plate.Folder}: {PhaseWords.Name(sample.Phase)} at {sample.AtUs / 1e6:F1} s");
        }
    }
}
