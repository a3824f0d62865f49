using ChamberFirmware.Casting;
using ChamberFirmware.Modbus;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Tests.Scenarios;
using ChamberFirmware.Twin;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>Commands by code and sequence number: what is done, what is refused and by which number, and what is done only once.</summary>
[TestClass]
public sealed class CommandTests
{
    private const int NoRecipe = 4101;
    private const int NotReady = 4103;
    private const int NothingToAbort = 4107;
    private const int UnknownRecipe = 3101;

    [TestMethod]
    public void Nothing_is_written_before_the_key()
    {
        var talk = new BusTalk();
        foreach (int address in new[] { 2, 3, 4, 5, 6, 7, 60 })
        {
            Assert.AreEqual(ExceptionCode.IllegalAddress, talk.WriteOne(address, address == 3 ? 50 : 0), $"{address}");
        }

        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.Key, 0x1234));
        Assert.AreEqual((0, 0), (talk.Holding(HoldingRegister.Key), talk.Input(InputRegister.State) & ChamberBits.Enabled));
        talk.Enable();
        Assert.AreEqual(RegisterMap.Key, talk.Holding(HoldingRegister.Key));
        Assert.AreNotEqual(0, talk.Input(InputRegister.State) & ChamberBits.Enabled);
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandCode, RemoteCommand.Cast));
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.Key, 0));
        Assert.AreEqual(ExceptionCode.IllegalAddress, talk.WriteOne(HoldingRegister.CommandCode, 0));
    }

    [TestMethod]
    public void A_run_is_cast_by_registers_alone()
    {
        BusTalk talk = new BusTalk(new TwinRun(TwinParameters.Reference)).Enable();
        Assert.AreEqual(NoRecipe, talk.Command(RemoteCommand.Start));
        Assert.AreEqual(0, talk.Command(RemoteCommand.LoadReference, 3));
        Assert.AreEqual("example-3", talk.Run.Chamber.Operator.Recipe!.Name);
        Assert.AreEqual(25.0f, talk.Float(3, HoldingRegister.Recipe + 2));
        Assert.AreEqual(15.0f, talk.Float(3, HoldingRegister.Recipe));
        Assert.AreEqual(0, talk.Command(RemoteCommand.Start));
        Assert.AreEqual((int)Phase.Conditioning, talk.Input(InputRegister.Phase));
        Assert.AreEqual(NotReady, talk.Command(RemoteCommand.Cast));
        talk.Until(Phase.Ready);
        Assert.AreNotEqual(0, talk.Input(InputRegister.State) & ChamberBits.Ready);
        Assert.AreEqual(0, talk.Command(RemoteCommand.Cast));
        talk.Until(Phase.Complete);
        Assert.AreEqual(15.0, talk.Run.Chamber.Run.ExposureS);
        Assert.AreEqual(0, talk.Command(RemoteCommand.Abort)); // to Idle
        talk.Until(Phase.Idle);
        Assert.AreEqual(NothingToAbort, talk.Command(RemoteCommand.Abort));
    }

    [TestMethod]
    public void A_repeated_write_starts_nothing()
    {
        BusTalk talk = new BusTalk().Enable();
        talk.Command(RemoteCommand.LoadReference, 3);
        ushort next = (ushort)(talk.Input(InputRegister.CommandSequence) + 1);
        Assert.AreEqual(0, talk.Write(HoldingRegister.CommandCode, RemoteCommand.Start, 0, next));
        talk.Pass(3);
        Assert.AreEqual(Phase.Conditioning, talk.Run.Phase);
        talk.Run.Chamber.Operator.Abort();
        talk.Pass();
        talk.Run.Chamber.Operator.Reset();
        talk.Pass(2);
        Assert.AreEqual(Phase.Idle, talk.Run.Phase);
        for (int i = 0; i < 20; i++)
        {
            Assert.AreEqual(0, talk.Write(HoldingRegister.CommandCode, RemoteCommand.Start, 0, next));
            Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandSequence, next));
        }

        talk.Pass(3);
        Assert.AreEqual(Phase.Idle, talk.Run.Phase);
        Assert.AreEqual(next, talk.Input(InputRegister.CommandSequence));
    }

    /// <summary>What a controller still has in its outputs after the chamber was switched off and on.</summary>
    [TestMethod]
    public void A_number_that_is_not_the_next_does_nothing()
    {
        BusTalk talk = new BusTalk().Enable();
        foreach (int stale in new[] { 2, 17, 65535 })
        {
            int exception = talk.Write(HoldingRegister.CommandCode, RemoteCommand.LoadReference, 1, (ushort)stale);
            Assert.AreEqual(ExceptionCode.IllegalValue, exception);
        }

        Assert.IsNull(talk.Run.Chamber.Operator.Recipe);
        Assert.AreEqual((0, 0), (talk.Holding(HoldingRegister.CommandCode), talk.Input(InputRegister.CommandSequence)));
        Assert.AreEqual(0, talk.Command(RemoteCommand.LoadReference, 1));
    }

    [TestMethod]
    public void After_65535_comes_1()
    {
        BusTalk talk = new BusTalk().Enable();
        var pdu = new byte[64];
        for (int i = 1; i <= 65536; i++)
        {
            int sequence = i > 65535 ? 1 : i;
            new byte[] { 6, 0, HoldingRegister.CommandSequence, (byte)(sequence >> 8), (byte)sequence }.CopyTo(pdu, 0);
            talk.Map.Answer(pdu, 0, 5);
            Assert.AreEqual(6, pdu[0], $"{sequence}");
        }

        Assert.AreEqual(1, talk.Input(InputRegister.CommandSequence));
    }

    [TestMethod]
    public void One_register_at_a_time_does_it_too()
    {
        BusTalk talk = new BusTalk().Enable();
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandCode, RemoteCommand.LoadReference));
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandArgument, 9));
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandSequence, 1));
        Assert.AreEqual(UnknownRecipe, talk.Input(InputRegister.CommandResult));
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandArgument, 4));
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.CommandSequence, 2));
        Assert.AreEqual("comparative", talk.Run.Chamber.Operator.Recipe!.Name);
        Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteOne(HoldingRegister.CommandCode, 12));
    }

    [TestMethod]
    public void A_recipe_is_made_of_registers_by_the_rows_of_recipes()
    {
        BusTalk talk = new BusTalk().Enable();
        Assert.AreEqual(0, talk.WriteFloat(HoldingRegister.Recipe, 12.5f)); // exposureS
        Assert.AreEqual(0, talk.WriteFloat(HoldingRegister.Recipe + 2, 30.5f)); // temperatureC
        Assert.AreEqual(0, talk.WriteFloat(HoldingRegister.Recipe + 6, 11.25f)); // humidityRatioGPerKg
        Assert.AreEqual(1214, talk.Command(RemoteCommand.LoadRegisters), "the air velocity is missing");
        Assert.AreEqual(0, talk.WriteOne(HoldingRegister.Scaled + 4, 70)); // 0.70 m/s
        Assert.AreEqual(0, talk.Command(RemoteCommand.LoadRegisters));
        Recipe recipe = talk.Run.Chamber.Operator.Recipe!;
        Assert.AreEqual((30.5, 11.25, 0.7), (recipe.TemperatureC, recipe.HumidityRatioGPerKg, recipe.AirVelocityMPerS));
        CollectionAssert.AreEqual(new[] { 12.5 }, recipe.ExposureS);
        Assert.AreEqual(125, talk.Holding(HoldingRegister.Scaled));
        Assert.AreEqual(3.0f, talk.Float(3, HoldingRegister.Recipe + 10), "the default of bladeTravelS");
        Assert.AreEqual(0x8000, talk.Holding(HoldingRegister.Scaled + 6), "the speed that was not given");
        Assert.AreEqual(0, talk.Command(RemoteCommand.Start));
        Assert.AreEqual(12.5, talk.Run.Chamber.Run.ExposureS);
    }

    [TestMethod]
    public void A_float32_that_no_row_takes_is_refused_and_so_is_half_of_one()
    {
        BusTalk talk = new BusTalk().Enable();
        Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteFloat(HoldingRegister.Recipe + 2, 500.0f));
        Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteOne(HoldingRegister.Scaled + 1, -4000));
        Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteOne(HoldingRegister.Recipe + 2, 0x41F0));
        Assert.AreEqual(ExceptionCode.IllegalValue, talk.WriteOne(HoldingRegister.Recipe + 3, 0));
        Assert.AreEqual(ExceptionCode.IllegalAddress, talk.WriteFloat(HoldingRegister.Recipe + 24, 1.0f), "a place that is free");
        Assert.AreEqual(ExceptionCode.IllegalAddress, talk.WriteFloat(HoldingRegister.Settings, 0.1f), "a setting");
        Assert.AreEqual(ExceptionCode.IllegalAddress, talk.WriteOne(8, 0));
    }

    [TestMethod]
    public void A_request_is_written_as_a_whole_or_not_at_all()
    {
        BusTalk talk = new BusTalk().Enable();
        ushort[] before = talk.Read(3, 0, 8);
        Assert.AreEqual(ExceptionCode.IllegalValue, talk.Write(0, RegisterMap.Key, 1, 9, 20, 0, RemoteCommand.LoadReference, 1, 7));
        CollectionAssert.AreEqual(before, talk.Read(3, 0, 8));
        Assert.AreEqual(0, talk.Write(0, RegisterMap.Key, 0, 9, 20, 0, RemoteCommand.LoadReference, 1, 1), "a controller's whole cycle");
        Assert.AreEqual("example-1", talk.Run.Chamber.Operator.Recipe!.Name);
    }

    [TestMethod]
    public void Settings_are_read()
    {
        var talk = new BusTalk();
        Assert.AreEqual((float)talk.Run.Chamber.Settings.PlateLengthM, talk.Float(3, HoldingRegister.Settings));
        Assert.AreEqual((float)talk.Run.Chamber.Settings.SitePressurePa, talk.Float(3, HoldingRegister.Settings + 4));
        Assert.AreEqual("", Refused(talk, "SitePressurePa", "95000"));
        Assert.AreEqual(95000.0f, talk.Float(3, HoldingRegister.Settings + 4));
        for (int place = 0; RegisterNames.Setting(place).Length > 0; place++)
        {
            Assert.IsFalse(float.IsNaN(talk.Float(3, HoldingRegister.Settings + 2 * place)), RegisterNames.Setting(place));
        }
    }

    /// <summary>While a run heats, an abort is done in the pass in which it is heard, and for all units at once, too.</summary>
    [TestMethod]
    [DataRow(BusTalk.Unit)]
    [DataRow((byte)0)]
    public void An_abort_waits_for_nothing(byte unit)
    {
        BusTalk talk = new BusTalk(TwinRun.In(Phase.Conditioning)).Enable();
        talk.Port.Sent.Clear();
        talk.Port.Receive(BusTalk.Frame(unit, 16, 0, 5, 0, 3, 6, 0, RemoteCommand.Abort, 0, 0, 0, 1));
        talk.Pass(2);
        Assert.AreEqual(Phase.Aborted, talk.Run.Phase);
        Assert.HasCount(unit == 0 ? 0 : 1, talk.Port.Sent);
        Assert.AreEqual(0, talk.Command(RemoteCommand.Reset));
    }

    private static string Refused(BusTalk talk, string name, string value)
    {
        Refusal? refusal = talk.Run.Chamber.Operator.Set(name, value);
        return refusal == null ? "" : refusal.ToString();
    }
}
