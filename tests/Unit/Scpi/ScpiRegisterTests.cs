using ChamberFirmware.Casting;
using ChamberFirmware.Journal;
using ChamberFirmware.Safety;
using ChamberFirmware.Scpi;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>Registers, enables and what clears them, bit by bit: README's table and IEEE 488.2, 11.</summary>
[TestClass]
public sealed class ScpiRegisterTests
{
    private readonly ScpiTalk _talk = new();

    /// <summary>SCPI-99, vol. 2, 21.8: the hundreds of a number are its kind.</summary>
    [TestMethod]
    [DataRow(-100, 32)]
    [DataRow(-199, 32)]
    [DataRow(-200, 16)]
    [DataRow(-299, 16)]
    [DataRow(-300, 8)]
    [DataRow(-399, 8)]
    [DataRow(-400, 4)]
    [DataRow(-499, 4)]
    [DataRow(-500, 8)]
    [DataRow(-800, 8)]
    [DataRow(101, 8)]
    public void The_hundreds_of_a_number_are_its_event(int number, int events)
    {
        var status = new StatusModel { Events = 0 };
        status.NoteError(number);
        Assert.AreEqual(events, status.Events);
    }

    [TestMethod]
    public void Clear_forgets_errors_events_and_what_came_and_keeps_what_is_enabled()
    {
        _talk.Ask("STAT:QUES:ENAB 1024;:STAT:OPER:ENAB 2;*ESE 32;*SRE 8");
        _talk.Ask("RECipe:LOAD \"example-3\";:RUN:START 15");
        _talk.Ask("NO:SUCH");
        Assert.AreEqual("1", _talk.Ask("SYST:ERR:COUN?"));
        _talk.Ask("*CLS");
        Assert.AreEqual("0;0;0;0", _talk.Ask("*ESR?;:SYST:ERR:COUN?;:STAT:OPER?;:STAT:QUES?"));
        Assert.AreEqual("32;8;2;1024", _talk.Ask("*ESE?;*SRE?;:STAT:OPER:ENAB?;:STAT:QUES:ENAB?"));
        Assert.AreEqual("2", _talk.Ask("STAT:OPER:COND?"), "how it is goes on");
    }

    [TestMethod]
    public void A_questionable_event_is_told_once_and_counts_where_it_is_enabled()
    {
        _talk.Ask("*RST");
        _talk.Pass(20);
        _talk.Ask("*CLS;:STAT:QUES:ENAB 16;*SRE 8");
        Assert.AreEqual("0", _talk.Ask("*STB?"));
        _talk.Run.Twin.Faults.SensorUnplugged = true;
        _talk.Pass(20);
        Assert.AreEqual(72, int.Parse(_talk.Ask("*STB?")) & 72, "questionable, and it asks for service");
        _talk.Ask("STAT:QUES:ENAB 16384");
        Assert.AreEqual(0, int.Parse(_talk.Ask("*STB?")) & 72);
        string[] came = _talk.Ask("STAT:QUES?;QUES?").Split(';');
        Assert.AreEqual((16, "0"), (int.Parse(came[0]) & 16, came[1]));
        Assert.AreEqual(16, int.Parse(_talk.Ask("STAT:QUES:COND?")) & 16, "how it is goes on");
    }

    [TestMethod]
    public void Preset_enables_nothing_in_both_and_clears_no_event()
    {
        _talk.Ask("STAT:QUES:ENAB 32767;:STAT:OPER:ENAB 32767;*ESE 7");
        Assert.AreEqual("32767;32767", _talk.Ask("STAT:QUES:ENAB?;:STAT:OPER:ENAB?"));
        _talk.Ask("STAT:PRES");
        Assert.AreEqual("0;0;7", _talk.Ask("STAT:QUES:ENAB?;:STAT:OPER:ENAB?;*ESE?"));
        Assert.AreEqual(1024, int.Parse(_talk.Ask("STAT:QUES?")) & 1024, "the air velocity was not known when the fan had not turned yet");
    }

    [TestMethod]
    [DataRow("*ESE", "256")]
    [DataRow("*SRE", "256")]
    [DataRow("STAT:OPER:ENAB", "32768")]
    [DataRow("STAT:QUES:ENAB", "32768")]
    [DataRow("STAT:QUES:ENAB", "-1")]
    public void A_register_that_is_refused_keeps_its_bits(string register, string refused)
    {
        _talk.Ask(register + " 7");
        Assert.AreEqual("-222", _talk.ErrorsOf($"{register} {refused}"));
        Assert.AreEqual("7", _talk.Ask(register + "?"));
    }

    [TestMethod]
    [DataRow("*RST", "0")]
    [DataRow("*CLS", "0")]
    [DataRow("*ESE 0", "1")]
    public void OPC_is_forgotten_with_a_reset_and_a_clear_and_comes_once_without(string between, string events)
    {
        _talk.Ask("RECipe:LOAD \"example-3\";:RUN:START 15;*CLS;*OPC");
        _talk.Ask(between);
        _talk.Run.To(Phase.Ready);
        _talk.Pass(3);
        Assert.AreEqual(events, _talk.Ask("*ESR?"));
        _talk.Pass(3);
        Assert.AreEqual("0", _talk.Ask("*ESR?"));
    }

    [TestMethod]
    public void Filling_and_measuring_itself_have_their_bits_and_measuring_is_pending()
    {
        Assert.AreEqual("", _talk.Ask("COMM:STAR \"2026-11-30\""));
        _talk.Pass(5);
        Assert.AreEqual(Phase.Commissioning, _talk.Run.Phase);
        Assert.AreEqual("1", _talk.Ask("STAT:OPER:COND?"));
        Assert.IsTrue(StatusModel.IsPending(_talk.Run.Chamber));
        _talk.Ask("RUN:ABORt");
        _talk.Ask("RUN:RESet");
        Assert.AreEqual("0", _talk.Ask("STAT:OPER:COND?"));
        Assert.IsFalse(StatusModel.IsPending(_talk.Run.Chamber));
        Assert.AreEqual("", _talk.Ask("CAL:SALT \"NaCl\""));
        _talk.Pass(5);
        Assert.AreEqual("1", _talk.Ask("STAT:OPER:COND?"));
        Assert.IsTrue(StatusModel.IsPending(_talk.Run.Chamber));
        var filling = new ScpiTalk(TwinRun.In(Phase.Ready));
        Assert.AreEqual("", filling.Ask("RUN:FILL"));
        filling.Pass(2);
        Assert.AreEqual((Phase.Filling, "2048"), (filling.Run.Phase, filling.Ask("STAT:OPER:COND?")));
    }

    [TestMethod]
    public void What_was_asked_of_the_run_is_pending_before_its_tick()
    {
        Assert.AreEqual("", _talk.Ask("RECipe:LOAD \"example-3\""));
        Assert.IsFalse(StatusModel.IsPending(_talk.Run.Chamber));
        Assert.IsNull(_talk.Run.Chamber.Operator.Start("15", false));
        Assert.IsTrue(StatusModel.IsPending(_talk.Run.Chamber));
    }

    /// <summary>A fault ends its cast, is one error, and a reset of it is none.</summary>
    [TestMethod]
    public void A_cast_that_a_fault_forestalls_is_refused_once_and_the_reset_is_no_error()
    {
        _talk.Ask("RECipe:LOAD \"example-3\";:RUN:START 15");
        _talk.Run.To(Phase.Ready);
        _talk.Pass(3);
        _talk.Ask("*CLS");
        Assert.IsNull(_talk.Run.Chamber.Operator.Cast());
        _talk.Run.Twin.Faults.DoorOpen = true;
        _talk.Pass(20);
        int fault = _talk.Run.Fault;
        Assert.AreNotEqual(FaultCode.None, fault);
        CollectionAssert.AreEquivalent(new[] { $"{fault}", "-221" }, _talk.Errors().Split(' '));
        Assert.AreEqual($"{fault}", _talk.Ask("*TST?"));
        _talk.Run.Twin.Faults.DoorOpen = false;
        _talk.Pass(20);
        _talk.Ask("RUN:RESet");
        _talk.Pass(3);
        Assert.AreEqual((Phase.Idle, "0"), (_talk.Run.Phase, _talk.Ask("SYST:ERR:COUN?")));
    }

    [TestMethod]
    public void The_self_test_tells_what_keeps_a_run_from_starting()
    {
        Assert.AreEqual("0", _talk.Ask("*TST?"));
        _talk.Run.Chamber.Settings.HeaterW = -1.0;
        int number = int.Parse(_talk.Ask("*TST?"));
        Assert.AreEqual(ChamberFirmware.Settings.SettingsCheck.FirstFault(_talk.Run.Chamber.Settings)!.Number, number);
        Assert.IsTrue(_talk.Run.Chamber.Journal.TryMark(PlateMark.Coated));
        Assert.AreEqual($"{_talk.Run.Chamber.Journal.RefusalOfStart()!.Number}", _talk.Ask("*TST?"), "solvent in the loop comes first");
    }
}
