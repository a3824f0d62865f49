using ChamberFirmware.Casting;
using ChamberFirmware.Commands;

namespace ChamberFirmware.Tests.Unit.Scpi;

/// <summary>
/// How lines are written: SCPI-99 vol. 1, 5 to 7, and IEEE 488.2, 7. What each line must give is taken from those texts and from what
/// instruments and parsers on the market do, not from this firmware.
/// </summary>
[TestClass]
public sealed class ScpiSyntaxTests
{
    private const string Idn = "ChamberFirmware,casting chamber,0," + Identity.Version;

    private readonly ScpiTalk _talk = new();

    [TestMethod]
    [DataRow("*IDN?", Idn)]
    [DataRow("*idn?", Idn)]
    [DataRow("  *IDN?  ", Idn)]
    [DataRow("*IDN?;*IDN?", Idn + ";" + Idn)]
    [DataRow("*IDN? ; *OPC ;*IDN?", Idn + ";" + Idn)]
    [DataRow("SYSTEM:VERSION?", "1999.0")]
    [DataRow("SYST:VERS?", "1999.0")]
    [DataRow("syst:version?", "1999.0")]
    [DataRow(":SYST:VERS?", "1999.0")]
    [DataRow("SYST:VERS?;", "1999.0")]
    [DataRow(";;SYST:VERS?", "1999.0")]
    [DataRow("SYST:ERR?", "0,\"No error\"")]
    [DataRow("SYST:ERR:NEXT?", "0,\"No error\"")]
    [DataRow("SYSTem:ERRor:NEXT?;COUNt?", "0,\"No error\";0")]
    [DataRow("SYST:ERR?;VERS?", "0,\"No error\";1999.0")]
    [DataRow("STAT:OPER:ENAB?;COND?", "0;0")]
    [DataRow("STAT:OPER:ENAB 32;ENAB?;:SYST:VERS?", "32;1999.0")]
    [DataRow("STAT:OPER:ENAB?;*ESE?;ENAB?", "0;0;0", DisplayName = "a common command does not change the level")]
    [DataRow("STAT:OPER:ENAB?;:STAT:QUES:ENAB?;COND?", "0;0;1024", DisplayName = "a colon goes to the root")]
    [DataRow("*ESE 1.6E1;*ESE?", "16")]
    [DataRow("*ESE +32;*ESE?", "32")]
    [DataRow("*ESE 4.;*ESE?", "4")]
    [DataRow("*ESE .08E2;*ESE?", "8")]
    [DataRow("*ESE 320e-1;*ESE?", "32")]
    [DataRow("*ESE MAX;*ESE?;*ESE MIN;*ESE?", "255;0")]
    [DataRow("*ESE MAXimum;*ESE?", "255")]
    [DataRow("TEL:RATE DEF;RATE?", "1.0")]
    [DataRow("TEL:RATE MIN;RATE?", "0.1")]
    [DataRow("TEL:STAT ON;STAT?;STAT OFF;STAT?", "1;0")]
    [DataRow("TEL:STAT 1;STAT?;STAT 0;STAT?", "1;0")]
    [DataRow("TEL:STAT -1;STAT?;STAT 0.4;STAT?;STAT 0.5;STAT?", "1;0;1", DisplayName = "a switch is what is not 0 when rounded")]
    [DataRow("*ESE 4 ;*ESE?", "4")]
    [DataRow("*ESE  4  ; *ESE? ", "4")]
    [DataRow("*ESE 0E22;*ESE?;*ESE 1E-22;*ESE?", "0;0")]
    [DataRow("*ESE 4;:SYST:VERS?;*ESE?", "1999.0;4")]
    [DataRow("*OPC", "")]
    [DataRow("RECipe:CATalog?", "\"example-1, example-2, example-3, comparative\"")]
    [DataRow("RECipe:NEW 'it''s \"mine\"';SET \"dope\",\"a ; b, \"\"c\"\"\"", "")]
    public void A_line_that_is_well_written_is_answered(string line, string answer)
    {
        Assert.AreEqual(answer, _talk.Ask(line));
        Assert.AreEqual("", _talk.Errors());
    }

    [TestMethod]
    [DataRow("IDN?", "-113")]
    [DataRow("*IDN", "-113")]
    [DataRow("*FOO", "-113")]
    [DataRow("SYSTE:VERS?", "-113", DisplayName = "neither the short form nor the long one")]
    [DataRow("SYST:VERSI?", "-113")]
    [DataRow("SYST:ERR", "-113")]
    [DataRow("SYST:?", "-113")]
    [DataRow("SYST::VERS?", "-113")]
    [DataRow("MEAS:TEMP2?", "-114")]
    [DataRow("MEAS:TEMP? 1", "-108")]
    [DataRow("*IDN? 12", "-108")]
    [DataRow("*ESE", "-109")]
    [DataRow("*ESE 1,2", "-108")]
    [DataRow("*ESE 1,2,3", "-108")]
    [DataRow("*ESE 1 2", "-138", DisplayName = "one number, and something like a unit")]
    [DataRow("*ESE 1V", "-138")]
    [DataRow("*ESE 1 MV", "-138")]
    [DataRow("TEL:RATE 1 S", "-138")]
    [DataRow("*ESE 1.2.3", "-120")]
    [DataRow("*ESE 1E", "-138")]
    [DataRow("*ESE 1E99", "-120")]
    [DataRow("*ESE 1E23", "-120")]
    [DataRow("*ESE 1E-23", "-120")]
    [DataRow("*ESE 1E1000", "-120", DisplayName = "an exponent, not a unit")]
    [DataRow("*ESE 1E-1000", "-120")]
    [DataRow("*ESE 1E1.0", "-138")]
    [DataRow("*ESE ZOO", "-141")]
    [DataRow("FOO_BAR?", "-113")]
    [DataRow("RUN:STARt 15,3", "-104")]
    [DataRow("RECipe:SET \"dope\" , \"a\" , \"b\"", "-108")]
    [DataRow("*ESE?;:DATA:POINt? \"none\";:STAT:PRES,", "-101")]
    [DataRow("*ESE 1,", "-102")]
    [DataRow("*ESE ,", "-102")]
    [DataRow("*ESE,1", "-101")]
    [DataRow("*ESE \"1\"", "-104")]
    [DataRow("*ESE FOO", "-141")]
    [DataRow("*ESE #H20", "-168")]
    [DataRow("*ESE (1)", "-178")]
    [DataRow("*ESE 256", "-222")]
    [DataRow("*ESE -1", "-222")]
    [DataRow("TEL:RATE 0.05", "-222")]
    [DataRow("TEL:RATE 61", "-222")]
    [DataRow("TEL:STAT MAYBE", "-141")]
    [DataRow("RECipe:NEW mine", "-104")]
    [DataRow("RECipe:NEW \"mine", "-151")]
    [DataRow("RECipe:NEW \"mine\" x", "-103")]
    [DataRow("RECipe:NEW #13abc", "-168")]
    [DataRow("DATA:POINt? \"none\"", "-224")]
    [DataRow("FETCh?", "-230")]
    [DataRow("MEAS:TEMP?;$", "-102")]
    [DataRow("*", "-102")]
    [DataRow("::", "-113")]
    public void A_line_that_is_not_has_the_standards_number(string line, string errors) => Assert.AreEqual(errors, _talk.ErrorsOf(line));

    [TestMethod]
    [DataRow("*ESE 7;NO:SUCH?")]
    [DataRow("*ESE 7;*ESE")]
    [DataRow("*ESE 7;RECipe:NEW \"x")]
    [DataRow("*ESE 7;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?;*IDN?")]
    public void Nothing_of_a_line_with_a_mistake_in_any_unit_is_done(string line)
    {
        Assert.HasCount(1, _talk.ErrorsOf(line).Split(' '));
        Assert.AreEqual("0", _talk.Ask("*ESE?"));
    }

    [TestMethod]
    public void After_a_refusal_commands_of_the_line_are_passed_over_and_queries_are_answered()
    {
        Assert.AreEqual("4103,\"The chamber is not Ready but Idle: wait for Ready.\"", _talk.Ask("RUN:CAST;:TEL:STAT ON;:SYST:ERR?"));
        Assert.AreEqual("0", _talk.Ask("TEL:STAT?"));
        Assert.AreEqual("4", _talk.Ask("RUN:CAST;*ESE 4;*ESE?"), "a common command asks nothing of the run");
    }

    /// <summary>What was begun of its answer, the semicolon too, is taken back.</summary>
    [TestMethod]
    [DataRow("DATA:POINt? \"none\"", "")]
    [DataRow("*ESE?;:DATA:POINt? \"none\";*ESE?", "0;0")]
    [DataRow("*ESE?;:DATA:POINt? \"none\"", "0")]
    [DataRow("DATA:POINt? \"none\";*ESE?", "0")]
    public void A_query_that_is_refused_leaves_no_trace_in_the_answer(string line, string answer)
    {
        Assert.AreEqual(answer, _talk.Ask(line));
        Assert.AreEqual("-224", _talk.Errors());
    }

    [TestMethod]
    public void A_start_may_leave_its_exposure_out_and_have_its_word()
    {
        _talk.Ask("RECipe:LOAD \"example-3\"");
        Assert.AreEqual("", _talk.ErrorsOf("RUN:STARt UNVerified"));
        Assert.AreEqual(Phase.Conditioning, _talk.Run.Phase);
        _talk.Ask("RUN:ABORt;RESet");
        Assert.AreEqual("", _talk.ErrorsOf("RUN:STARt  15 , unv"));
        Assert.AreEqual(Phase.Conditioning, _talk.Run.Phase);
    }

    [TestMethod]
    public void An_error_tells_what_it_is_of()
    {
        _talk.Ask("MEAS:TEMP?;FOO?");
        Assert.AreEqual("-113,\"Undefined header;MEAS:FOO?\"", _talk.Ask("SYST:ERR?"));
        _talk.Ask("RECipe:LOAD \"say \"\"x\"\"\"");
        Assert.AreEqual(
            "3101,\"Unknown recipe 'say \"\"x\"\"': known are example-1, example-2, example-3, comparative.\"", _talk.Ask("SYST:ERR?"));
    }

    [TestMethod]
    public void A_full_queue_ends_with_overflow_and_keeps_the_oldest()
    {
        _talk.Ask("*CLS");
        for (int i = 0; i < 20; i++)
        {
            _talk.Ask(i == 0 ? "RUN:CAST" : "NO:SUCH:HEADER:AT:ALL?");
        }

        Assert.AreEqual("16", _talk.Ask("SYST:ERR:COUN?"));
        string errors = _talk.Errors();
        Assert.StartsWith("4103 -113 -113", errors);
        Assert.EndsWith("-113 -350", errors);
        Assert.HasCount(16, errors.Split(' '));
    }

    [TestMethod]
    public void Sentences_that_find_no_room_leave_their_numbers()
    {
        for (int i = 0; i < 10; i++)
        {
            _talk.Ask("RECipe:LOAD \"a name of a recipe that nobody has ever given to any recipe of any membrane at all\"");
        }

        Assert.StartsWith("3101,\"Unknown recipe", _talk.Ask("SYST:ERR?"));
        Assert.AreEqual(string.Join(' ', System.Linq.Enumerable.Repeat("3101", 9)), _talk.Errors());
        _talk.Ask("RUN:CAST");
        Assert.StartsWith("4103,\"The chamber is", _talk.Ask("SYST:ERR?"), "the buffer is empty again");
    }
}
