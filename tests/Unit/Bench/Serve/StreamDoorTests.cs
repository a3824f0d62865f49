using System.IO;
using System.Text;
using ChamberFirmware.Bench.Serve;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Bench.Serve;

[TestClass]
public sealed class StreamDoorTests
{
    [TestMethod]
    [DataRow(0.0)]
    [DataRow(100.0)]
    public void It_is_over_when_the_input_has_ended_and_everything_was_answered(double speed)
    {
        var served = new ServedTwin(TwinParameters.Reference, 1);
        var output = new MemoryStream();
        string typed = new StringBuilder().Insert(0, "id\nsettings\n", 40).Append("recipes\n").ToString();
        var input = new MemoryStream(Encoding.ASCII.GetBytes(typed));
        using var door = new StreamDoor(served, input, output, SpokenLanguage.QuietOf);
        using var thread = new TwinThread(served, speed);
        door.Over.WaitHandle.WaitOne();
        string heard = Encoding.ASCII.GetString(output.ToArray());
        StringAssert.EndsWith(heard, "OK example-1, example-2, example-3, comparative\r\n");
        Assert.HasCount(41, heard.Split("OK ChamberFirmware"));
    }
}
