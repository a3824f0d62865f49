using System;
using System.Linq;
using ChamberFirmware.Bench.Talk;

namespace ChamberFirmware.Tests.Unit.Bench.Talk;

[TestClass]
public sealed class LineEditorTests
{
    private readonly LineEditor _editor = new(new WordList().Beginning);

    [TestMethod]
    public void Keys_edit_the_line_where_the_cursor_is()
    {
        Type("stat 4");
        Press(ConsoleKey.LeftArrow, 3);
        Type("r");
        Assert.AreEqual(("start 4", 4), (_editor.Text, _editor.Cursor));
        Press(ConsoleKey.Delete);
        Press(ConsoleKey.Backspace, 2);
        Assert.AreEqual("st 4", _editor.Text);
        Press(ConsoleKey.Home);
        Press(ConsoleKey.LeftArrow);
        Type("x");
        Press(ConsoleKey.End);
        Press(ConsoleKey.RightArrow);
        Type("y");
        Assert.AreEqual("xst 4y", _editor.Text);
        Control(ConsoleKey.W);
        Assert.AreEqual("xst ", _editor.Text);
        Control(ConsoleKey.U);
        Assert.AreEqual(("", 0), (_editor.Text, _editor.Cursor));
    }

    [TestMethod]
    public void Enter_gives_the_line_and_up_and_down_walk_through_what_was_entered()
    {
        foreach (string line in new[] { "id", "status", "status", "record" })
        {
            Type(line);
            Assert.AreEqual(line, Press(ConsoleKey.Enter));
        }

        Type("wai");
        string[] up = [.. Enumerable.Range(0, 4).Select(_ => Shown(ConsoleKey.UpArrow))];
        CollectionAssert.AreEqual(new[] { "record", "status", "id", "id" }, up);
        string[] down = [.. Enumerable.Range(0, 4).Select(_ => Shown(ConsoleKey.DownArrow))];
        CollectionAssert.AreEqual(new[] { "status", "record", "wai", "wai" }, down);
    }

    [TestMethod]
    [DataRow("reci", "recipe")]
    [DataRow("recipe exam", "recipe example-")]
    [DataRow("recipe c", "recipe comparative ")]
    [DataRow("set HeaterW", "set HeaterW ")]
    [DataRow("pl", "plate ")]
    [DataRow("plate ", "plate out ")]
    [DataRow("wait Rea", "wait Ready ")]
    [DataRow("frob", "frob")]
    public void Tab_completes_as_far_as_it_is_sure(string typed, string completed)
    {
        Type(typed);
        Press(ConsoleKey.Tab);
        Assert.AreEqual(completed, _editor.Text);
        Assert.AreEqual(completed.Length, _editor.Cursor);
    }

    [TestMethod]
    public void Where_there_are_several_words_they_are_listed()
    {
        Type("recipe example-");
        Press(ConsoleKey.Tab);
        CollectionAssert.AreEqual(new[] { "recipe example-1", "recipe example-2", "recipe example-3" }, _editor.Choices.ToArray());
        Press(ConsoleKey.LeftArrow);
        Assert.IsEmpty(_editor.Choices);
    }

    [TestMethod]
    public void The_status_is_short_and_says_why()
    {
        Assert.AreEqual(
            "Ready  T 40.01/40.00 C  W 28.46/28.44 g/kg  v 2.00/2.00 m/s",
            StatusText.Of("phase=Ready isa88=Held temperatureC=40.01 temperatureUncertaintyK=1.56 humidityRatioGPerKg=28.46 "
                + "airVelocityMPerS=2.00 targetTemperatureC=40.00 targetHumidityRatioGPerKg=28.44 targetAirVelocityMPerS=2.00"));
        Assert.AreEqual("Faulted  T - C  W - g/kg  v - m/s  fault 201 no answer", StatusText.Of("phase=Faulted fault=201 no answer"));
        Assert.AreEqual("no status yet  T - C  W - g/kg  v - m/s", StatusText.Of(""));
    }

    private void Type(string text)
    {
        foreach (char c in text)
        {
            Assert.IsNull(_editor.Press(new ConsoleKeyInfo(c, 0, false, false, false)));
        }
    }

    private string? Press(ConsoleKey key, int times = 1)
    {
        string? line = null;
        for (int i = 0; i < times; i++)
        {
            line = _editor.Press(new ConsoleKeyInfo('\0', key, false, false, false));
        }

        return line;
    }

    private void Control(ConsoleKey key) => _editor.Press(new ConsoleKeyInfo('\0', key, false, false, control: true));

    private string Shown(ConsoleKey key)
    {
        Press(key);
        return _editor.Text;
    }
}
