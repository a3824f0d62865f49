using System;
using ChamberFirmware.Modbus;
using ChamberFirmware.Tests.Unit.Scpi;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>Registers by a line of text: the same map, while the port stays the console.</summary>
[TestClass]
public sealed class HexRequestTests
{
    [TestMethod]
    public void A_request_in_a_line_has_the_answer_that_a_bus_has()
    {
        var talk = new ScpiTalk();
        Assert.AreEqual("\"04043FC00000\"", talk.Ask("SYST:MODB? \"0400020002\""));
        Assert.AreEqual("\"0600010000\"", talk.Ask("SYSTem:MODBus? '0600010000'"));
        Assert.AreEqual("\"8402\"", talk.Ask("SYST:MODB? \"0400C70001\""));
        Assert.AreEqual("\"8101\"", talk.Ask("syst:modb? \"0100000001\""));
        string all = talk.Ask("SYST:MODB? \"040000003c\"");
        Assert.AreEqual(2 + 2 * (2 + 120), all.Length);
        CollectionAssert.AreEqual(
            Convert.FromHexString(all.Trim('"'))[..4], new byte[] { 4, 120, 0, 2 });
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0")]
    [DataRow("04000200")]
    [DataRow("04 00020002")]
    [DataRow("0400020x02")]
    public void What_is_no_request_is_an_error_and_nothing_is_answered(string digits)
    {
        var talk = new ScpiTalk();
        if (digits == "04000200")
        {
            Assert.AreEqual("\"8403\"", talk.Ask($"SYST:MODB? \"{digits}\""), "bytes, but too few");
            return;
        }

        Assert.AreEqual("-224", talk.ErrorsOf($"SYST:MODB? \"{digits}\""));
    }

    [TestMethod]
    public void A_controller_behind_the_line_commands_as_one_on_the_bus()
    {
        var talk = new ScpiTalk();
        Assert.AreEqual("\"1000000001\"", talk.Ask("SYST:MODB? \"1000000001" + "02" + "55AA\""));
        Assert.AreEqual("\"1000050003\"", talk.Ask("SYST:MODB? \"100005000306" + "0001" + "0002" + "0001\""));
        Assert.AreEqual("example-2", talk.Run.Chamber.Operator.Recipe!.Name);
        Assert.AreSame(RegisterMap.Of(talk.Run.Chamber), talk.Run.Chamber.Watch, "one map, whoever asks");
        Assert.AreEqual("\"1000020001\"", talk.Ask("SYST:MODB? \"100002000102" + "0001\""));
        talk.Pass(60);
        Assert.AreEqual("\"04020002\"", talk.Ask("SYST:MODB? \"04000E0001\""), "its heartbeat is watched over this line, too");
    }

    [TestMethod]
    public void The_map_is_made_at_power_on_because_making_it_takes_longer_than_a_pass_may_talk()
    {
        var talk = new ScpiTalk();
        object? map = talk.Run.Chamber.Watch;
        Assert.IsInstanceOfType<RegisterMap>(map);
        talk.Ask("SYST:MODB? \"0400000001\"");
        Assert.AreSame(map, talk.Run.Chamber.Watch);
    }
}
