using ChamberFirmware.Text;

namespace ChamberFirmware.Refusals;

/// <summary>
/// Why something was not done and what to do: a number for programs, which never changes its meaning, and a sentence for people. Whoever
/// may refuse returns one, or null when nothing is against it, so that checks chain with ??. The sentences are the rows of the classes
/// beside this one; firmware/Refusals/README.md lists them (a test compares).
/// </summary>
public sealed class Refusal
{
    private const char Place = '*';
    private const int AlsoBytes = 16; // the word before it, its number, the line's end

    private string _sentence; // with places
    private int _from; // what of it is not written yet
    private Refusal? _also;
    private TextBuffer? _written; // from the first value until somebody reads the sentence

    private Refusal(int number, string sentence)
    {
        Number = number;
        _sentence = sentence;
    }

    /// <summary>Four digits; three where a fault of that number is the reason.</summary>
    public readonly int Number;

    /// <summary>The whole sentence with its full stop. A value that was not given stays a star.</summary>
    public string Sentence
    {
        get
        {
            if (_written != null)
            {
                _sentence = _written.Add(_sentence.Substring(_from)).ToString();
                _from = _sentence.Length; // a star in a value is no place
                _written = null;
            }

            return _sentence;
        }
    }

    /// <summary>
    /// A refusal whose <paramref name="sentence"/> has a star for each value; they are given in order, before it is read.
    /// </summary>
    public static Refusal Of(int number, string sentence) => new Refusal(number, sentence);

    /// <summary>Both of two, told one after the other; the one where there is one, and null where there is none.</summary>
    public static Refusal? Both(Refusal? first, Refusal? second)
    {
        if (first == null)
        {
            return second;
        }

        first._also = Both(first._also, second);
        return first;
    }

    /// <summary>The next value: words. One more than there are stars is left out, here and below.</summary>
    public Refusal Add(string words)
    {
        UpToPlace()?.Add(words);
        return this;
    }

    /// <summary>The next value: a number with so many decimals (0 to 6).</summary>
    public Refusal Fixed(double value, int decimals)
    {
        UpToPlace()?.Fixed(value, decimals);
        return this;
    }

    /// <summary>The next value: a whole number.</summary>
    public Refusal Whole(long value)
    {
        UpToPlace()?.Whole(value);
        return this;
    }

    /// <summary>The next value: a number as short as it is, as settings write it.</summary>
    public Refusal Exact(double value)
    {
        TextBuffer? to = UpToPlace();
        if (to != null)
        {
            NumberText.Write(value, to);
        }

        return this;
    }

    /// <summary>The next value: what another refusal says, without its full stop.</summary>
    public Refusal Quote(Refusal other) => Add(other.Sentence.TrimEnd('.'));

    /// <summary>Number, blank, sentence; then those that were refused for, too, as far as there is room.</summary>
    public void Write(TextBuffer to)
    {
        to.Whole(Number).Add(" ").Add(Sentence);
        if (_also != null && to.Free >= _also.Sentence.Length + AlsoBytes)
        {
            _also.Write(to.Add(" Also "));
        }
    }

    /// <summary>The same as a string. Allocates.</summary>
    public override string ToString()
    {
        var text = new TextBuffer(3 * TextBuffer.Sentence);
        Write(text);
        return text.ToString();
    }

    // Writes the sentence up to its next place; null: every place has its value.
    private TextBuffer? UpToPlace()
    {
        int place = _from < _sentence.Length ? _sentence.IndexOf(Place, _from) : -1;
        if (place < 0)
        {
            return null;
        }

        _written = _written ?? new TextBuffer(_sentence.Length + TextBuffer.Sentence);
        _written.Add(_sentence.Substring(_from, place - _from));
        _from = place + 1;
        return _written;
    }
}
