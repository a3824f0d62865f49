using System;
using System.Text;

namespace ChamberFirmware.Text;

/// <summary>
/// The one writer of text: words, whole numbers and decimals go as ASCII bytes into an array that was made once. On the device text is
/// dear: putting strings together counts their UTF-8 characters over and over and leaves them all on the heap; this does neither, and
/// has the same characters on every runtime. What does not fit is left out, and <see cref="IsCut"/> says so.
/// </summary>
public sealed partial class TextBuffer
{
    /// <summary>Characters that a sentence has room for; one that quotes another has twice as many.</summary>
    public const int Sentence = 448;

    private const double MostScaled = 9e15; // whole numbers up to there are exact doubles
    private const int MostDigits = 20;
    private const int Scratch = MostDigits + 2; // a point and a sign: a number is written backwards behind the room for text, then moved

    /// <summary>One for all, because the device makes a new one whenever it is asked for: ASCII goes in and comes out.</summary>
    public static readonly Encoding Utf8 = Encoding.UTF8;

    private readonly string _lineEnd;

    /// <summary>A buffer, empty; its array is made here and never again.</summary>
    /// <param name="most">Bytes that it holds.</param>
    /// <param name="lineEnd">What <see cref="Line"/> writes.</param>
    public TextBuffer(int most, string lineEnd = "\n")
    {
        Bytes = new byte[most + Scratch];
        _lineEnd = lineEnd;
    }

    /// <summary>The text's bytes, up to <see cref="Length"/>; more room than a text may take stands behind them.</summary>
    public readonly byte[] Bytes;

    /// <summary>Bytes that are taken.</summary>
    public int Length;

    /// <summary>Bytes that still fit.</summary>
    public int Free => Bytes.Length - Scratch - Length;

    /// <summary>Something did not fit since it was last cleared.</summary>
    public bool IsCut;

    /// <summary>Empty again, and nothing cut.</summary>
    public void Clear()
    {
        Length = 0;
        IsCut = false;
    }

    /// <summary>Words: ASCII only.</summary>
    public TextBuffer Add(string words)
    {
        int count = words.Length;
        if (count > Bytes.Length - Scratch - Length)
        {
            IsCut = true; // other characters than ASCII take more bytes and would throw: whoever reads a text refuses them
            return this;
        }

        Length += Utf8.GetBytes(words, 0, count, Bytes, Length);
        return this;
    }

    /// <summary>The key of a key=value pair, ASCII only, with its equals sign; a blank sets it off from what stands before it.</summary>
    public TextBuffer Key(string name)
    {
        int count = name.Length;
        int at = Length;
        if (count + 2 > Bytes.Length - Scratch - at)
        {
            IsCut = true;
            return this;
        }

        if (at > 0 && Bytes[at - 1] > ' ') // neither a blank nor the end of a line
        {
            Bytes[at++] = (byte)' ';
        }

        at += Utf8.GetBytes(name, 0, count, Bytes, at);
        Bytes[at] = (byte)'=';
        Length = at + 1;
        return this;
    }

    /// <summary>Ends a line.</summary>
    public TextBuffer Line() => Add(_lineEnd);

    /// <summary>A whole number.</summary>
    public TextBuffer Whole(long value) => Scaled(value, 0);

    /// <summary>Eight hexadecimal digits.</summary>
    public TextBuffer Hex(uint value)
    {
        byte[] bytes = Bytes;
        int at = bytes.Length;
        for (int i = 0; i < 8; i++)
        {
            int digit = (int)(value & 15);
            bytes[--at] = (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
            value >>= 4;
        }

        return Take(at, 8);
    }

    /// <summary>
    /// A number with so many decimals (0 to 6), a half rounded away from 0. The product with a power of ten, rounded to a double, decides
    /// what a half is, so two runtimes never differ; .NET's F format looks at the exact number, and may in the last digit of a near half.
    /// </summary>
    public TextBuffer Fixed(double value, int decimals)
    {
        double size = value < 0.0 ? -value : value;
        double scaled = size * PowerOfTen(decimals);
        if (double.IsNaN(value) || scaled >= MostScaled)
        {
            return Add(double.IsNaN(value) ? "NaN" : "out of range");
        }

        long whole = (long)scaled;
        long digits = scaled - whole >= 0.5 ? whole + 1 : whole;
        return Scaled(value < 0.0 ? -digits : digits, decimals);
    }

    /// <summary>Microseconds as seconds with so many decimals (1 to 6), a half away from 0.</summary>
    public TextBuffer Seconds(long us, int decimals) => Fixed(us / 1000000.0, decimals);

    /// <summary>A whole number of tenths, hundredths, ... with its point: 12 with 1 decimal is 1.2.</summary>
    public TextBuffer Scaled(long value, int decimals)
    {
        byte[] bytes = Bytes;
        int at = bytes.Length;
        long rest = value < 0 ? value : -value; // the least long has no opposite
        for (int i = 0; i < decimals; i++)
        {
            bytes[--at] = (byte)('0' - (int)(rest % 10));
            rest /= 10;
        }

        if (decimals > 0)
        {
            bytes[--at] = (byte)'.';
        }

        do
        {
            bytes[--at] = (byte)('0' - (int)(rest % 10));
            rest /= 10;
        }
        while (rest != 0);

        if (value < 0)
        {
            bytes[--at] = (byte)'-';
        }

        return Take(at, bytes.Length - at);
    }

    /// <summary>The text as a string: for what is kept, not for what is said. Allocates.</summary>
    public override string ToString() => Utf8.GetString(Bytes, 0, Length);

    private TextBuffer Take(int at, int count)
    {
        if (count > Bytes.Length - Scratch - Length)
        {
            IsCut = true;
            return this;
        }

        Array.Copy(Bytes, at, Bytes, Length, count);
        Length += count;
        return this;
    }

    // Code, because a table would stand on the heap.
    private static double PowerOfTen(int decimals) => decimals switch
    {
        0 => 1.0,
        1 => 1e1,
        2 => 1e2,
        3 => 1e3,
        4 => 1e4,
        5 => 1e5,
        _ => 1e6,
    };
}
