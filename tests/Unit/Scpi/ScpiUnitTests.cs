using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Scpi;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>
/// Lines are made of headers and parameters that are known, with blanks and semicolons where they may stand; the parser has to find the
/// same again. Which level a header goes on at is reckoned with lists of mnemonics here, and with bytes of the last header there.
/// </summary>
[TestClass]
public sealed class ScpiUnitTests
{
    private static readonly string[] Mnemonics = ["SYST", "error", "A1", "b_c", "Z", "OPERation"];

    private static readonly (string Typed, string Read)[] Parameters =
    [
        ("1", "1"), ("-1.5E3", "-1.5E3"), ("1 mV", "1 mV"), ("MAX", "MAX"), ("'a,b;c'", "a,b;c"), ("\"it's\"", "it's"), ("'it''s'", "it's"),
        ("\"\"\"a\"\" b\"", "\"a\" b"), ("''", ""), ("' x '", " x "), ("'''a'''''", "'a''"), ("#12", "#12"), ("(1)", "(1)"),
    ];

    private readonly ScpiMessage _message = new();
    private readonly Random _random = new(61);

    [TestMethod]
    public void What_a_line_is_made_of_is_found_in_it()
    {
        for (int i = 0; i < 5000; i++)
        {
            var units = new List<(string Header, string[] Parameters)>();
            string line = Line(units);
            _message.Begin(line);
            foreach ((string header, string[] parameters) in units)
            {
                Assert.IsFalse(_message.IsOver(), line);
                Assert.IsTrue(_message.TryNext(), line);
                Assert.AreEqual(0, _message.Error, line);
                Assert.AreEqual(header, _message.Header, line);
                Assert.AreEqual(header.EndsWith('?'), _message.IsQuery, line);
                string[] read = [.. Enumerable.Range(0, _message.Count).Select(_message.Text)];
                CollectionAssert.AreEqual(parameters, read, line);
                Assert.AreEqual("", _message.Text(_message.Count), "one that was left out");
            }

            Assert.IsTrue(_message.IsOver(), line);
            Assert.IsFalse(_message.TryNext(), line);
        }
    }

    [TestMethod]
    [DataRow("A 'b", ScpiError.InvalidString)]
    [DataRow("A \"b\"\"", ScpiError.InvalidString)]
    [DataRow("A 'b''", ScpiError.InvalidString)]
    [DataRow("A 'b'c", ScpiError.InvalidSeparator)]
    [DataRow("A 1,,2", ScpiError.Syntax)]
    [DataRow("A 1, ;B", ScpiError.Syntax)]
    [DataRow("A,1", ScpiError.InvalidCharacter)]
    [DataRow("A!", ScpiError.InvalidCharacter)]
    [DataRow("?", ScpiError.Syntax)]
    [DataRow("*?", ScpiError.Syntax)]
    [DataRow("'A'", ScpiError.Syntax)]
    public void What_is_wrong_with_a_unit_has_its_number_and_the_next_line_is_read_anew(string line, int error)
    {
        _message.Begin(line);
        Assert.IsTrue(_message.TryNext());
        Assert.AreEqual(error, _message.Error);
        _message.Begin("*IDN?");
        Assert.IsTrue(_message.TryNext());
        Assert.AreEqual((0, 0, "*IDN?"), (_message.Error, _message.Count, _message.Header));
    }

    [TestMethod]
    public void A_header_longer_than_any_is_an_undefined_one_and_one_that_just_fits_is_whole()
    {
        foreach ((int letters, int error) in new[] { (64, 0), (65, ScpiError.UndefinedHeader), (255, ScpiError.UndefinedHeader) })
        {
            _message.Begin(new string('A', letters));
            Assert.IsTrue(_message.TryNext());
            Assert.AreEqual(error, _message.Error, $"{letters} letters");
            Assert.HasCount(error == 0 ? letters : 0, _message.Header);
        }

        var talk = new ScpiTalk();
        Assert.AreEqual("-113", talk.ErrorsOf(new string('A', 70) + "?"));
        Assert.AreEqual("-113", talk.ErrorsOf("SYST:ERR?;" + new string('A', 70) + "?"));
    }

    private string Line(List<(string Header, string[] Parameters)> units)
    {
        string line = "";
        string[] level = [];
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            bool isCommon = _random.Next(4) == 0;
            bool isRoot = _random.Next(3) == 0;
            string[] path = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Mnemonics[_random.Next(Mnemonics.Length)])];
            string query = _random.Next(2) == 0 ? "?" : "";
            string[] whole = isCommon ? ["*" + path[0]] : [.. isRoot ? [] : level, .. path];
            level = isCommon ? level : whole[..^1];
            (string Typed, string Read)[] taken = [.. Parameters.OrderBy(_ => _random.Next()).Take(_random.Next(3))];
            units.Add((string.Join(':', whole) + query, [.. taken.Select(one => one.Read)]));
            string header = isCommon ? whole[0] : (isRoot ? ":" : "") + string.Join(':', path);
            line += Blanks(0) + header + query + (taken.Length == 0 ? "" : Blanks(1))
                + string.Join(Blanks(0) + "," + Blanks(0), taken.Select(one => one.Typed)) + Blanks(0) + (i > 1 ? ";" : "");
            line += _random.Next(5) == 0 ? Blanks(0) + ";" : "";
        }

        return line;
    }

    private string Blanks(int least) => new(' ', _random.Next(least, least + 3));
}
