using System;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Modbus;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>Frames on a bus with noise, other units and masters that give up: what is answered, what is not, and when.</summary>
[TestClass]
public sealed class RtuFramesTests
{
    private static readonly byte[] ReadTest = BusTalk.Frame(BusTalk.Unit, 4, 0, 2, 0, 2);
    private static readonly byte[] Tested = BusTalk.Frame(BusTalk.Unit, 4, 4, 0x3F, 0xC0, 0, 0);

    [TestMethod]
    public void A_request_is_answered_in_the_pass_in_which_its_last_byte_is_there()
    {
        for (int cut = 0; cut <= ReadTest.Length; cut++)
        {
            var talk = new BusTalk();
            talk.Port.Receive(ReadTest.AsSpan(0, cut));
            talk.Pass();
            Assert.HasCount(cut == ReadTest.Length ? 1 : 0, talk.Port.Sent);
            talk.Port.Receive(ReadTest.AsSpan(cut));
            talk.Pass();
            CollectionAssert.AreEqual(Tested, talk.Port.Sent.Single(), $"cut at {cut}");
        }
    }

    [TestMethod]
    public void A_frame_that_ends_too_early_is_forgotten_after_a_silence()
    {
        for (int cut = 1; cut < ReadTest.Length; cut++)
        {
            var talk = new BusTalk();
            talk.Port.Receive(ReadTest.AsSpan(0, cut));
            talk.Pass(2);
            talk.Port.Receive(ReadTest);
            talk.Pass();
            CollectionAssert.AreEqual(Tested, talk.Port.Sent.Single(), $"cut at {cut}");
        }
    }

    [TestMethod]
    [DataRow(new byte[] { 0 })]
    [DataRow(new byte[] { 0xFF, 0xFF, 0x00 })]
    [DataRow(new byte[] { BusTalk.Unit })]
    [DataRow(new byte[] { BusTalk.Unit, 4 })]
    [DataRow(new byte[] { BusTalk.Unit, 16, 0, 0, 0, 60, 120 }, DisplayName = "what seems to be a long write")]
    [DataRow(new byte[] { 5, 3, 250 }, DisplayName = "what seems to be another's long answer")]
    public void A_good_request_behind_noise_is_answered_within_two_passes(byte[] noise)
    {
        var talk = new BusTalk();
        talk.Port.Receive([.. noise, .. ReadTest]);
        talk.Pass(2);
        CollectionAssert.AreEqual(Tested, talk.Port.Sent.Single());
    }

    [TestMethod]
    public void A_wrong_check_or_another_units_number_is_not_answered()
    {
        var talk = new BusTalk();
        byte[] wrong = [.. ReadTest];
        wrong[^1] ^= 1;
        talk.Port.Receive(wrong);
        talk.Pass(3);
        talk.Port.Receive(BusTalk.Frame(18, 4, 0, 2, 0, 2));
        talk.Pass(3);
        talk.Port.Receive(BusTalk.Frame(0, 4, 0, 2, 0, 2)); // all units cannot answer
        talk.Pass(3);
        Assert.IsEmpty(talk.Port.Sent);
    }

    /// <summary>A memory of another unit may well hold the bytes of a request for this one.</summary>
    [TestMethod]
    public void A_request_inside_what_others_say_is_not_done()
    {
        BusTalk talk = new BusTalk(TwinRun.In(Phase.Conditioning)).Enable();
        talk.Port.Sent.Clear();
        byte[] abort = BusTalk.Frame(BusTalk.Unit, 16, 0, 5, 0, 3, 6, 0, RemoteCommand.Abort, 0, 0, 0, 1);
        byte[] padded = [0, .. abort, 0]; // as an even number of bytes
        talk.Port.Receive(BusTalk.Frame(18, 3, 0, 0, 0, (byte)(padded.Length / 2)));
        talk.Port.Receive(BusTalk.Frame(18, [3, (byte)padded.Length, .. padded])); // another's answer
        talk.Pass(3);
        byte[] written = [16, 0, 0, 0, (byte)(padded.Length / 2), (byte)padded.Length, .. padded];
        talk.Port.Receive(BusTalk.Frame(18, written));
        talk.Port.Receive(BusTalk.Frame(18, 16, 0, 0, 0, (byte)(padded.Length / 2)));
        talk.Pass(3);
        Assert.AreEqual(Phase.Conditioning, talk.Run.Phase);
        Assert.IsEmpty(talk.Port.Sent);
        talk.Port.Receive(abort);
        talk.Pass(2);
        Assert.AreEqual(Phase.Aborted, talk.Run.Phase);
    }

    [TestMethod]
    public void Of_two_requests_the_last_is_answered_and_both_are_done()
    {
        BusTalk talk = new BusTalk().Enable();
        talk.Port.Sent.Clear();
        talk.Port.Receive(BusTalk.Frame(BusTalk.Unit, 6, 0, 2, 0, 77)); // its sender has given up, and asks for something else
        talk.Port.Receive(BusTalk.Frame(BusTalk.Unit, 3, 0, 2, 0, 1));
        talk.Pass(2);
        CollectionAssert.AreEqual(BusTalk.Frame(BusTalk.Unit, 3, 2, 0, 77), talk.Port.Sent.Single());
    }

    [TestMethod]
    public void Nothing_is_answered_when_the_master_speaks_to_another_already()
    {
        BusTalk talk = new BusTalk().Enable();
        talk.Port.Sent.Clear();
        talk.Port.Receive([.. ReadTest, .. BusTalk.Frame(18, 4, 0, 0, 0, 1)]);
        talk.Pass(3);
        Assert.IsEmpty(talk.Port.Sent);
    }

    [TestMethod]
    public void A_function_that_there_is_none_of_is_exception_1_on_the_bus_too()
    {
        var talk = new BusTalk();
        foreach (byte[] pdu in new byte[][] { [1, 0, 0, 0, 1], [7], [43, 14, 1, 0], [23, 0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0], [100, 1, 2, 3] })
        {
            CollectionAssert.AreEqual(new[] { (byte)(pdu[0] | 0x80), (byte)1 }, talk.Ask(pdu));
        }
    }

    [TestMethod]
    public void A_busy_bus_delays_nobody_for_ever()
    {
        var talk = new BusTalk();
        var random = new Random(11);
        var noise = new byte[1152]; // a pass at 115200 baud without a pause
        for (int i = 0; i < 20; i++)
        {
            random.NextBytes(noise);
            talk.Port.Receive(noise);
            talk.Pass();
            Assert.AreEqual(0, talk.Port.Waiting, "nothing piles up");
        }

        talk.Pass(3);
        talk.Port.Sent.Clear();
        talk.Port.Receive(ReadTest);
        talk.Pass(2);
        CollectionAssert.AreEqual(Tested, talk.Port.Sent.Single());
    }

    /// <summary>Three units at 19200 baud, the master asks one after the other.</summary>
    [TestMethod]
    public void Among_other_units_every_request_for_this_one_is_answered()
    {
        var talk = new BusTalk();
        var random = new Random(12);
        for (int i = 0; i < 300; i++)
        {
            byte other = (byte)(18 + i % 3);
            var values = new byte[2 * random.Next(1, 60)];
            random.NextBytes(values);
            talk.Port.Receive(BusTalk.Frame(other, 3, 0, 0, 0, (byte)(values.Length / 2)));
            talk.Port.Receive(BusTalk.Frame(other, [3, (byte)values.Length, .. values]));
            talk.Pass(i % 2);
            talk.Port.Sent.Clear();
            talk.Port.Receive(ReadTest);
            talk.Pass(2);
            CollectionAssert.AreEqual(Tested, talk.Port.Sent.Single(), $"{i}");
        }
    }

    [TestMethod]
    public void The_longest_answer_fits_into_the_UART()
    {
        var talk = new BusTalk();
        ushort[] all = talk.Read(4, 96, 60); // BusPort refuses a longer write than 128 bytes
        Assert.HasCount(60, all);
    }
}
