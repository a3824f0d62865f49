using ChamberFirmware.Commands;
using ChamberFirmware.Operation;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Scpi;

/// <summary>
/// Two languages on one port: words for a person, SCPI for a program. A line is SCPI when its first header begins with an asterisk or a
/// colon, or has a colon or a question mark before the first blank and no equals sign before that: no word has. After a line of SCPI the
/// port is a program's, and nothing comes unasked, until a word comes; a line that is neither is then a program's undefined header.
/// </summary>
public sealed class ScpiOrWords : ILanguage
{
    private readonly CommandInterpreter _words;
    private readonly ScpiLanguage _scpi;
    private ILanguage _now;

    /// <summary>Both with this chamber; words are spoken first.</summary>
    public ScpiOrWords(Chamber chamber)
    {
        _words = new CommandInterpreter(chamber);
        _scpi = new ScpiLanguage(chamber);
        _now = _words;
    }

    /// <inheritdoc/>
    public string AbortWord => _words.AbortWord;

    /// <inheritdoc/>
    public string AbortHeader => _scpi.AbortHeader;

    /// <inheritdoc/>
    public string Mode => _now.Mode;

    /// <inheritdoc/>
    public bool Waits => _now.Waits;

    /// <inheritdoc/>
    public int TellPasses => _now.TellPasses;

    /// <summary>The program's language: its errors, status, and what is pushed.</summary>
    public ScpiLanguage Scpi => _scpi;

    /// <summary>True: the line is SCPI.</summary>
    public static bool IsScpi(string line)
    {
        int at = 0;
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        bool isScpi = at < line.Length && line[at] == '*';
        while (!isScpi && at < line.Length && line[at] != ' ' && line[at] != '=')
        {
            isScpi = line[at] == ':' || line[at] == '?';
            at++;
        }

        return isScpi;
    }

    /// <inheritdoc/>
    public IListing? Execute(string line, TextBuffer to)
    {
        if (IsScpi(line))
        {
            _now = _scpi;
            return _scpi.Execute(line, to);
        }

        int before = to.Length;
        IListing? listing = _words.Execute(line, to);
        if (_now == _scpi && _words.WasUnknown)
        {
            to.CutTo(before); // a program's slip: what it does not wait for would be taken for its next answer
            _scpi.Session.Fail(ScpiError.UndefinedHeader, line);
            return null;
        }

        if (_now == _scpi)
        {
            _scpi.Session.Pushed.Reset(); // nothing pushed among words
        }

        _now = _words;
        return listing;
    }

    /// <inheritdoc/>
    public void Note(long nowUs) => _scpi.Note(nowUs);

    /// <inheritdoc/>
    public void Look(long nowUs, TextBuffer to) => _now.Look(nowUs, to);

    /// <inheritdoc/>
    public void Leave()
    {
        _scpi.Leave();
        _words.Leave();
    }

    /// <inheritdoc/>
    public void Refuse(Refusal refusal, TextBuffer to) => _now.Refuse(refusal, to);

    /// <inheritdoc/>
    public void CutOff(TextBuffer to, bool isHalfSaid) => _now.CutOff(to, isHalfSaid);

    /// <inheritdoc/>
    public void Tell(TextBuffer to) => _now.Tell(to);
}
