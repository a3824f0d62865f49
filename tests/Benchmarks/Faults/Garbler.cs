using System;
using System.Text;

namespace ChamberFirmware.Benchmarks.Faults;

/// <summary>Makes bad texts: words in any order, and good texts with something wrong. Each is its seed's.</summary>
internal sealed class Garbler
{
    private static readonly string[] Words =
    [
        "help", "id", "status", "recipes", "recipe", "draft", "load", "start", "cast", "fill", "filled", "plate out", "reset", "record",
            "runs",
        "example-1", "example-2", "x", "settings", "settings defaults", "settings restore", "restore", "cancel", "set", "site", "HeaterW",
            "timing",
        "timing reset", "crc32=0", "airtable", "airtable start 2026-11-23", "commission", "commission 2026-11-23", "commissioned", "salt",
            "salt NaCl",
        "back", "store", "unverified", "temperatureC=", "relativeHumidityPct=", "humidityRatioGPerKg=", "airVelocityMPerS=", "exposureS=",
            "bladeTravelS=",
        "bladeSpeedMmPerS=", "immersionTravelS=", "filmUm=", "filmWaterPct=", "longestFilledS=", "exposurePoint=", "bath=", "dope=",
            "settingsVersion=1",
        "FanTableRpm", "FanTableMPerS=", "SensorRhOffsetPct=", "=", "[", "]", ",", "25", "-0", "1e9", "999999999999999", "0.000000000001",
            "-", ".", " ",
        "\t", "NaN", "Infinity", "+5", "0x10", "\u00e9", "\u0000", "1,5", "1 2", "..", "--", "first", "middle", "2147483648", "4294967296",
            "9223372036854775808",
    ];

    private readonly Random _random;

    /// <summary>With this seed.</summary>
    public Garbler(int seed) => _random = new Random(seed);

    /// <summary>The dice.</summary>
    public Random Random => _random;

    /// <summary>A line of up to six words, at times hundreds of characters long; it never has the word that ends a run.</summary>
    public string Line()
    {
        if (_random.Next(12) == 0)
        {
            return Noise(_random.Next(0, 400));
        }

        var line = new StringBuilder();
        for (int i = _random.Next(0, 6); i >= 0; i--)
        {
            line.Append(_random.Next(10) == 0 ? Noise(_random.Next(1, 9)) : Words[_random.Next(Words.Length)]);
            line.Append(_random.Next(3) == 0 ? "" : " ");
        }

        return line.ToString().Replace("abort", "", StringComparison.Ordinal);
    }

    /// <summary>Any characters below 256.</summary>
    public string Noise(int length)
    {
        var noise = new StringBuilder();
        for (int i = 0; i < length; i++)
        {
            noise.Append((char)_random.Next(_random.Next(3) == 0 ? 256 : 96));
        }

        return noise.ToString();
    }

    /// <summary>A good text with up to four things wrong: characters changed, cut out, doubled, moved, or words thrown in.</summary>
    public string Spoil(string good)
    {
        var text = new StringBuilder(good);
        for (int i = _random.Next(1, 5); i > 0 && text.Length > 0; i--)
        {
            int at = _random.Next(text.Length);
            int length = Math.Min(_random.Next(1, 12), text.Length - at);
            switch (_random.Next(7))
            {
                case 0:
                    text[at] = (char)_random.Next(256);
                    break;
                case 1:
                    text[at] ^= (char)(1 << _random.Next(8));
                    break;
                case 2:
                    text.Remove(at, length);
                    break;
                case 3:
                    text.Insert(at, text.ToString(at, length));
                    break;
                case 4:
                    text.Insert(at, Words[_random.Next(Words.Length)]);
                    break;
                case 5:
                    text.Length = at; // cut off
                    break;
                default:
                    text.Insert(at, (char)('0' + _random.Next(10)));
                    break;
            }
        }

        return text.ToString();
    }
}
