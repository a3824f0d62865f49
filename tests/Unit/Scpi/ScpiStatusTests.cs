using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Safety;
using ChamberFirmware.Tick;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>Status byte, standard events (IEEE 488.2, 11), and SCPI's two registers over a run and a fault.</summary>
[TestClass]
public sealed class ScpiStatusTests
{
    private readonly ScpiTalk _talk = new();

    [TestMethod]
    public void Power_on_is_an_event_until_somebody_looks() => Assert.AreEqual("128;0", _talk.Ask("*ESR?;*ESR?"));

    [TestMethod]
    public void An_error_sets_its_event_and_the_status_byte_asks_for_service()
    {
        _talk.Ask("*CLS;*ESE 32;*SRE 255");
        Assert.AreEqual("0", _talk.Ask("*STB?"));
        _talk.Ask("NO:SUCH");
        Assert.AreEqual("100", _talk.Ask("*STB?"), "64 service, 32 event, 4 queue");
        Assert.AreEqual("32", _talk.Ask("*ESR?"));
        Assert.AreEqual("68", _talk.Ask("*STB?"));
        Assert.AreEqual("191", _talk.Ask("*SRE?"), "bit 6 cannot ask for itself");
        _talk.Ask("*CLS");
        Assert.AreEqual("0;0;32", _talk.Ask("*STB?;*ESR?;*ESE?"));
    }

    [TestMethod]
    [DataRow("NO:SUCH", "32", DisplayName = "command error")]
    [DataRow("*ESE 300", "16", DisplayName = "execution error")]
    [DataRow("RUN:CAST", "8", DisplayName = "a refusal of the chamber's own")]
    public void Events_say_of_which_kind_an_error_was(string line, string events)
    {
        _talk.Ask("*CLS");
        _talk.Ask(line);
        Assert.AreEqual(events, _talk.Ask("*ESR?"));
    }

    [TestMethod]
    public void A_message_is_available_while_an_answer_of_the_line_waits()
    {
        Assert.AreEqual("0", _talk.Ask("*STB?"));
        Assert.EndsWith(";16", _talk.Ask("*IDN?;*STB?"));
    }

    [TestMethod]
    public void Operation_tells_what_the_chamber_does_and_what_it_has_done()
    {
        _talk.Ask("STAT:OPER:ENAB 32;*SRE 128");
        _talk.Ask("RECipe:LOAD \"example-3\";:RUN:START 15");
        Assert.AreEqual("2;16", _talk.Ask("STAT:OPER:COND?;*STB?"), "settling; 16 is this line's own answer");
        _talk.Run.To(Phase.Ready);
        _talk.Pass();
        Assert.AreEqual("32;208;34", _talk.Ask("STAT:OPER:COND?;*STB?;:STAT:OPER?"), "ready, and it asks for service");
        Assert.AreEqual("0;16", _talk.Ask("STAT:OPER:EVEN?;*STB?"));
        _talk.Ask("RUN:CAST");
        while (_talk.Run.Phase != Phase.Complete)
        {
            _talk.Pass();
        }

        Assert.AreEqual("0;1792", _talk.Ask("STAT:OPER:COND?;EVEN?"), "casting 256, exposing 512, immersing 1024");
    }

    [TestMethod]
    public void OPC_sets_its_event_when_the_run_is_ready_and_not_before()
    {
        _talk.Ask("*CLS;:RECipe:LOAD \"example-3\";:RUN:START 15;*OPC");
        Assert.AreEqual("0", _talk.Ask("*ESR?"));
        while (_talk.Run.Phase != Phase.Ready)
        {
            Assert.AreEqual(0, _talk.Session.Status.Events);
            _talk.Pass();
        }

        Assert.AreEqual("1", _talk.Ask("*ESR?"));
        Assert.AreEqual("1", _talk.Ask("*OPC;*ESR?"), "at once when nothing is pending");
    }

    [TestMethod]
    public void A_sensor_that_is_silent_and_its_fault_are_questionable_and_an_error()
    {
        _talk.Ask("*CLS;:RECipe:LOAD \"example-3\";:RUN:START 15");
        _talk.Pass(150);
        Assert.AreEqual("0", _talk.Ask("STAT:QUES:COND?"));
        _talk.Run.Twin.Faults.SensorUnplugged = true;
        _talk.Pass(50);
        Assert.AreEqual(FaultCode.SensorLost, _talk.Run.Fault);
        string[] errors = _talk.Errors().Split(' ');
        Assert.AreEqual($"{FaultCode.SensorLost}", errors.Single());
        int condition = int.Parse(_talk.Ask("STAT:QUES:COND?"));
        Assert.AreEqual(16 + 512 + 4096, condition & ~1024, "temperature, humidity, fault");
        Assert.AreEqual("9.91E37,9.91E37", _talk.Ask("MEAS:TEMP?"));
        Assert.EndsWith(",1", _talk.Ask("FETC?"));
        Assert.StartsWith($"{FaultCode.SensorLost},\"", _talk.Ask("RUN:FAULt?"));
        Assert.AreEqual($"{FaultCode.SensorLost}", _talk.Ask("*TST?"));
    }

    [TestMethod]
    public void Measured_values_are_the_chambers()
    {
        string said = _talk.Ask("MEAS:HRAT?");
        Readings r = _talk.Run.Chamber.Readings;
        Assert.AreEqual($"{r.HumidityRatioGPerKg:F2},{r.HumidityUncertaintyGPerKg:F2}", said);
        string[] answers = _talk.Ask("MEAS:TEMP?;:FETC?").Split(';');
        Assert.AreEqual($"{r.Air.TemperatureC:F2},{r.TemperatureUncertaintyK:F2}", answers[0]);
        Assert.AreEqual($"{r.Air.TemperatureC:F2},{_talk.Run.NowUs / 1e6:F1},{_talk.Run.NowUs / 100_000},0", answers[1]);
    }

    [TestMethod]
    public void Reset_forgets_what_the_session_asked_for_and_stops_no_run()
    {
        _talk.Ask("RECipe:LOAD \"example-3\";:RUN:START 15;:TEL:RATE 5;STAT ON;:RECipe:NEW \"x\"");
        _talk.Ask("*RST");
        Assert.AreEqual("0;1.0", _talk.Ask("TEL:STAT?;RATE?"));
        Assert.AreEqual("3102", _talk.ErrorsOf("RECipe:STORe"));
        Assert.AreEqual("Conditioning;Running", _talk.Ask("RUN:PHASe?;STATe?"));
    }
}
