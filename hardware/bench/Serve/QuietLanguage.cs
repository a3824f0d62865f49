using System;
using ChamberFirmware.Commands;
using ChamberFirmware.Refusals;
using ChamberFirmware.Scpi;
using ChamberFirmware.Text;

namespace ChamberFirmware.Bench.Serve;

/// <summary>The console's language that says nothing unasked: no status once a second, telemetry only when SCPI has turned it on.</summary>
public sealed class QuietLanguage : ILanguage
{
    private readonly ScpiOrWords _language;

    /// <summary>This language, without the words' status.</summary>
    public QuietLanguage(ScpiOrWords language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
    }

    /// <inheritdoc/>
    public string AbortWord => _language.AbortWord;

    /// <inheritdoc/>
    public string AbortHeader => _language.AbortHeader;

    /// <inheritdoc/>
    public string Mode => _language.Mode;

    /// <inheritdoc/>
    public bool Waits => _language.Waits;

    /// <inheritdoc/>
    public int TellPasses => _language.TellPasses;

    /// <inheritdoc/>
    public IListing? Execute(string line, TextBuffer to) => _language.Execute(line, to);

    /// <inheritdoc/>
    public void Look(long nowUs, TextBuffer to) => _language.Look(nowUs, to);

    /// <inheritdoc/>
    public void Note(long nowUs) => _language.Note(nowUs);

    /// <inheritdoc/>
    public void Leave() => _language.Leave();

    /// <inheritdoc/>
    public void Refuse(Refusal refusal, TextBuffer to) => _language.Refuse(refusal, to);

    /// <inheritdoc/>
    public void CutOff(TextBuffer to, bool isHalfSaid) => _language.CutOff(to, isHalfSaid);

    /// <inheritdoc/>
    public void Tell(TextBuffer to)
    {
        if (_language.Scpi.Session.Pushed.IsOn)
        {
            _language.Tell(to);
        }
    }
}
