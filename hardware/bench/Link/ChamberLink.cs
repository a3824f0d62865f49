using System;
using System.Globalization;
using System.Text;

namespace ChamberFirmware.Bench.Link;

/// <summary>
/// Talks SCPI with one chamber over one line: a question and its answer at a time, and telemetry told apart from both. One thread's. A line
/// that is lost stays lost: make a new line and a new link.
/// </summary>
public sealed partial class ChamberLink : IDisposable
{
    /// <summary>The longest that an answer may take, ms: the whole of the settings needs 4 s at 115200 baud.</summary>
    public const int AnswerMs = 10_000;

    private const int WriteMs = 2000;
    private const string NoError = "0,";

    private readonly ILine _line;
    private readonly TextLines _lines;
    private readonly Action<TelemetrySample> _follow;
    private long _validAt = Environment.TickCount64;
    private long _nextNumber = -1;

    /// <summary>On this line, which is disposed of with it; telemetry goes to <paramref name="follow"/> while somebody listens.</summary>
    public ChamberLink(ILine line, Action<TelemetrySample> follow)
    {
        ArgumentNullException.ThrowIfNull(line);
        _line = line;
        _lines = new TextLines(line);
        _follow = follow;
    }

    /// <summary>The line's name.</summary>
    public string Name => _line.Name;

    /// <summary>Age of the last valid answer or pushed line, ms. An open line says nothing about who is at its other end.</summary>
    public long AgeMs => Environment.TickCount64 - _validAt;

    /// <summary>Pushed lines that were not believed: their check sum is wrong.</summary>
    public int Disbelieved { get; private set; }

    /// <summary>Pushed lines that left and did not come, by their numbers.</summary>
    public long Missing { get; private set; }

    /// <summary>Asks and waits for the answer, one line.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="ChamberSilentException">No answer came in time.</exception>
    public string Ask(string question, int withinMs = AnswerMs)
    {
        Send(question);
        return Answer(question, withinMs);
    }

    /// <summary>Asks something that may be refused, and then has no answer.</summary>
    /// <exception cref="ChamberRefusedException">It is refused, and why.</exception>
    /// <exception cref="LineLostException">The line is gone.</exception>
    /// <exception cref="ChamberSilentException">Nothing came in time.</exception>
    public string AskOrRefuse(string question)
    {
        Send($"*CLS\n{question}\nSYSTem:ERRor?;:SYSTem:VERSion?"); // the version marks the second answer, or the only one
        string first = Answer(question, AnswerMs);
        if (IsMarked(first))
        {
            throw new ChamberRefusedException(first[..first.LastIndexOf(';')]);
        }

        Answer(question, AnswerMs);
        return first;
    }

    /// <summary>Has something done.</summary>
    /// <exception cref="ChamberRefusedException">It is not done, and why.</exception>
    /// <exception cref="LineLostException">The line is gone: it is not known whether it was done.</exception>
    /// <exception cref="ChamberSilentException">As before.</exception>
    public void Tell(string command)
    {
        Send("*CLS\n" + command + "\nSYSTem:ERRor?"); // lines of their own: one that is not understood at all is told as well
        string error = Answer(command, AnswerMs);
        if (!error.StartsWith(NoError, StringComparison.Ordinal))
        {
            throw new ChamberRefusedException(error);
        }
    }

    /// <summary>Sends a line without waiting for what comes of it.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public void Send(string text)
    {
        try
        {
            _line.Write(Encoding.Latin1.GetBytes(text + "\n"), WriteMs);
        }
        catch (TimeoutException e)
        {
            throw new LineLostException(Name, "it takes nothing more", e);
        }
    }

    /// <summary>Takes telemetry for this long, ms, or less when some has come.</summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public void Listen(int withinMs)
    {
        while (_lines.TryNext(withinMs, out string text))
        {
            TakePushed(text);
            withinMs = 0;
        }
    }

    /// <summary>
    /// Takes what has come, without waiting: telemetry goes where it goes, and the first line that is neither telemetry nor the words'
    /// status is the answer to what was sent. False: no such line yet.
    /// </summary>
    /// <exception cref="LineLostException">The line is gone.</exception>
    public bool TryHear(out string answer)
    {
        while (_lines.TryNext(0, out answer))
        {
            if (!TakePushed(answer) && !IsOfWords(answer))
            {
                _validAt = Environment.TickCount64;
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private static bool IsMarked(string answer) => answer.EndsWith(";1999.0", StringComparison.Ordinal);

    // What is neither pushed nor the words' status is the answer.
    private string Answer(string question, int withinMs)
    {
        long limit = Environment.TickCount64 + withinMs;
        for (long leftMs = withinMs; leftMs >= 0; leftMs = limit - Environment.TickCount64)
        {
            if (_lines.TryNext((int)leftMs, out string text) && !TakePushed(text) && !IsOfWords(text))
            {
                _validAt = Environment.TickCount64;
                return text;
            }
        }

        throw new ChamberSilentException(Name, question.Split('\n')[^1], withinMs);
    }

    // True: it came unasked, and is used up.
    private bool TakePushed(string text)
    {
        if (text[0] != TelemetrySample.Mark)
        {
            return false;
        }

        if (!TelemetrySample.IsWhole(text, out string body))
        {
            Disbelieved++;
            return true;
        }

        _validAt = Environment.TickCount64;
        Count(body);
        if (TelemetrySample.TryRead(text, out TelemetrySample? sample))
        {
            _follow(sample!);
        }

        return true;
    }

    private void Count(string body)
    {
        int end = body.AsSpan().IndexOfAny(',', ' ');
        bool isNumber = long.TryParse(body.AsSpan(0, Math.Max(end, 0)), NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        Missing += isNumber && _nextNumber >= 0 && number > _nextNumber ? number - _nextNumber : 0;
        _nextNumber = isNumber ? number + 1 : _nextNumber;
    }

    // The console of words tells its status once a second, says what was cut off, and greets at power-on.
    private static bool IsOfWords(string text) =>
        text.StartsWith("phase=", StringComparison.Ordinal) || text.StartsWith("(cut off", StringComparison.Ordinal)
        || text.EndsWith(" ready", StringComparison.Ordinal) || text.StartsWith("No settings are stored", StringComparison.Ordinal)
        || text.StartsWith(Commands.Answer.OkWord, StringComparison.Ordinal)
        || text.StartsWith(Commands.Answer.ErrorWord, StringComparison.Ordinal);
}
