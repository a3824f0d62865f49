using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Scpi;
using ChamberFirmware.Text;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>The queue of errors against a list of entries, which has no buffer that could be shifted wrongly.</summary>
[TestClass]
public sealed class QueuedErrorsTests
{
    private readonly QueuedErrors _errors = new();
    private readonly List<(int Number, string Detail)> _model = [];

    [TestMethod]
    public void It_tells_what_a_list_tells()
    {
        var random = new Random(350);
        int overflows = 0;
        for (int i = 0; i < 20_000; i++)
        {
            int kind = random.Next(i / 1000 % 2 == 0 ? 3 : 8); // fills, then drains
            if (kind < 2)
            {
                overflows += Add(random.Next(2) == 0 ? ScpiError.UndefinedHeader : 4103, Detail(random)) ? 1 : 0;
            }
            else if (kind == 7 && random.Next(40) == 0)
            {
                _errors.Clear();
                _model.Clear();
            }
            else
            {
                Assert.AreEqual(Expected(), Taken(), $"step {i}");
            }

            Assert.AreEqual(_model.Count, _errors.Count, $"step {i}");
        }

        Assert.IsGreaterThan(100, overflows);
    }

    [TestMethod]
    public void A_sentence_of_the_longest_is_kept_whole_and_the_next_one_leaves_its_number()
    {
        string sentence = new('s', TextBuffer.Sentence);
        Add(4103, sentence);
        Assert.AreEqual($"4103,\"{sentence}\"", Taken());
        _errors.Add(4103, sentence);
        _errors.Add(4104, "x");
        Assert.AreEqual($"4103,\"{sentence}\"", Taken());
        StringAssert.StartsWith(Taken(), "4104,\"refused: ");
        _errors.Add(4105, "y");
        Assert.AreEqual("4105,\"y\"", Taken());
    }

    [TestMethod]
    [DataRow("a\nb", "\"a\",\"b\"")]
    [DataRow("a\r\nb\r\n", "\"a\",\"b\"")]
    [DataRow("a\rb\r", "\"a\",\"b\"")]
    [DataRow("\n\"\n", "\"\",\"\"\"\"")]
    [DataRow("say \"x\"", "\"say \"\"x\"\"\"")]
    [DataRow("", "\"\"")]
    public void Lines_become_strings_with_commas_between_them(string text, string strings)
    {
        var to = new TextBuffer(64);
        QuotedText.Write(to.Add("7,"), text);
        Assert.AreEqual("7," + strings, to.ToString());
    }

    // True: the queue was full.
    private bool Add(int number, string detail)
    {
        _errors.Add(number, detail);
        if (_model.Count == QueuedErrors.Most)
        {
            _model[^1] = (ScpiError.QueueOverflow, "");
            return true;
        }

        bool hasRoom = _model.Sum(entry => entry.Detail.Length) + detail.Length <= TextBuffer.Sentence;
        _model.Add((number, hasRoom ? detail : ""));
        return false;
    }

    private string Expected()
    {
        (int number, string detail) = _model.FirstOrDefault((0, ""));
        _model.RemoveRange(0, Math.Min(1, _model.Count));
        string words = ScpiError.Text(number);
        string said = words + (words.Length > 0 && detail.Length > 0 ? ";" : "") + detail;
        said = said.Length == 0 ? "refused: firmware/Refusals/README.md has the sentence" : said;
        return $"{number},\"{said.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private string Taken()
    {
        var to = new TextBuffer(2 * TextBuffer.Sentence);
        _errors.Take(to);
        return to.ToString();
    }

    private static string Detail(Random random) => string.Concat(
        Enumerable.Range(0, random.Next(4) == 0 ? 0 : random.Next(60)).Select(_ => (char)random.Next(' ', '~' + 1)));
}
