using System.Linq;
using System.Text;
using ChamberFirmware.Commands;
using ChamberFirmware.Drivers;
using ChamberFirmware.Modbus;
using ChamberFirmware.Scpi;
using ChamberFirmware.Settings;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>Whose COM2 is: the console's, the bus's after ten seconds, or a person's who asked for the console in that time.</summary>
[TestClass]
public sealed class BusOrConsoleTests
{
    private readonly BusPort _port = new();
    private TwinRun _run = null!;
    private BusOrConsole _speaker = null!;
    private Conversations _conversations = null!;

    private string Said => Encoding.ASCII.GetString([.. _port.Sent.SelectMany(piece => piece)]);

    [TestMethod]
    public void Without_a_unit_it_is_the_console_from_the_first_pass_on()
    {
        PowerOn(0, "even");
        _port.Receive("id\r\n"u8);
        Pass(2);
        Assert.Contains("OK ChamberFirmware", Said);
        Assert.AreEqual((115200, LineParity.None), _port.Line);
    }

    [TestMethod]
    [DataRow("even", LineParity.Even)]
    [DataRow("odd", LineParity.Odd)]
    [DataRow("none", LineParity.None)]
    public void With_one_it_is_the_buss_after_ten_seconds_and_silent_before(string word, LineParity parity)
    {
        PowerOn(BusTalk.Unit, word);
        _port.Receive(BusTalk.Frame(BusTalk.Unit, 4, 0, 2, 0, 2));
        Pass(99);
        Assert.AreEqual((115200, LineParity.None), _port.Line);
        Assert.IsEmpty(_port.Sent);
        Pass(3);
        Assert.AreEqual((19200, parity), _port.Line);
        _port.Receive(BusTalk.Frame(BusTalk.Unit, 4, 0, 2, 0, 2));
        Pass(1);
        CollectionAssert.AreEqual(BusTalk.Frame(BusTalk.Unit, 4, 4, 0x3F, 0xC0, 0, 0), _port.Sent.Single());
        _port.Receive("console\r\n"u8);
        Pass(3);
        Assert.IsInstanceOfType<RtuSpeaker>(_speaker.Now);
    }

    [TestMethod]
    [DataRow("console\r\n")]
    [DataRow("\r\nconsole\n")]
    [DataRow("noise\r\nconsole\r")]
    [DataRow("\u0003\u0001\u0000\nconsole\n")]
    public void The_word_brings_the_console_back_and_a_person_can_keep_it(string typed)
    {
        PowerOn(BusTalk.Unit, "even");
        Pass(60);
        _port.Receive(Encoding.Latin1.GetBytes(typed));
        Pass(2);
        Assert.Contains("console until power-off; set ModbusUnit 0 keeps it", Said);
        _port.Receive("set ModbusUnit 0\r\n"u8);
        Pass(60);
        Assert.Contains("OK ModbusUnit=0", Said);
        Assert.AreEqual((115200, LineParity.None), _port.Line);
        Assert.AreEqual(0, _run.Chamber.Settings.ModbusUnit);
    }

    [TestMethod]
    [DataRow("consol\r\n")]
    [DataRow("my console\r\n")]
    [DataRow("consoles\r\n")]
    [DataRow("CONSOLE\r\n")]
    public void Another_word_does_not(string typed)
    {
        PowerOn(BusTalk.Unit, "even");
        _port.Receive(Encoding.Latin1.GetBytes(typed));
        Pass(110);
        Assert.IsInstanceOfType<RtuSpeaker>(_speaker.Now);
    }

    private void PowerOn(byte unit, string parity)
    {
        _run = new TwinRun(settings: new ChamberSettings { ModbusUnit = unit, ModbusParity = parity });
        _speaker = new BusOrConsole(_port, _run.Chamber, new Conversation(_port, new ScpiOrWords(_run.Chamber)));
        _conversations = new Conversations(_run.Chamber, _speaker);
    }

    private void Pass(int passes)
    {
        for (int i = 0; i < passes; i++)
        {
            _run.Tick();
            Assert.AreEqual("", _conversations.Pass(_run.NowUs));
        }
    }
}
