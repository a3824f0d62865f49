using System;
using ChamberFirmware.Commands;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Bench.Serve;

/// <summary>A language that says nothing unasked: no status once a second. All else is the language's.</summary>
public sealed class QuietLanguage : ILanguage
{
    private readonly ILanguage _language;

    /// <summary>This language, without its status.</summary>
    public QuietLanguage(ILanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        _language = language;
    }

    /// <inheritdoc/>
    public string AbortWord => _language.AbortWord;

    /// <inheritdoc/>
    public string Mode => _language.Mode;

    /// <inheritdoc/>
    public IListing? Execute(string line, TextBuffer to) => _language.Execute(line, to);

    /// <inheritdoc/>
    public void Look(long nowUs, TextBuffer to) => _language.Look(nowUs, to);

    /// <inheritdoc/>
    public void Leave() => _language.Leave();

    /// <inheritdoc/>
    public void Refuse(Refusal refusal, TextBuffer to) => _language.Refuse(refusal, to);

    /// <inheritdoc/>
    public void CutOff(TextBuffer to) => _language.CutOff(to);

    /// <inheritdoc/>
    public void Tell(TextBuffer to)
    {
    }
}
