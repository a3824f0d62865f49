using System;
using System.Collections.Generic;
using System.Linq;
using ChamberFirmware.Casting;
using ChamberFirmware.Modbus;
using ChamberFirmware.Tests.Scenarios;

namespace ChamberFirmware.Tests.Unit.Modbus;

/// <summary>
/// A hundred thousand damaged frames change nothing: not of a run beside which an undisturbed one has the same bits, not of the map, and
/// the next good frame is answered.
/// </summary>
[TestClass]
public sealed class DamagedFrameTests
{
    private const int Frames = 100_000;
    private const int APass = 40; // some 500 bytes

    [TestMethod]
    [TestCategory(TestGroup.Slow)]
    public void A_hundred_thousand_damaged_frames_change_nothing()
    {
        TwinRun still = TwinRun.In(Phase.Conditioning);
        BusTalk talk = new BusTalk(TwinRun.In(Phase.Conditioning)).Enable();
        still.RunS((talk.Run.NowUs - still.NowUs) / 1e6);
        var random = new Random(1009);
        int sent = 0;
        int ticks = 0;
        while (sent < Frames)
        {
            byte[] burst = Burst(random);
            sent += APass;
            talk.Port.Receive(burst);
            talk.Port.Sent.Clear();
            for (int pass = 0; pass < 4; pass++)
            {
                talk.Pass(); // the last of them in silence
                still.Tick();
                Assert.AreEqual(State(still), State(talk.Run), $"tick {ticks} after {sent} frames");
            }

            Assert.IsEmpty(talk.Port.Sent.Where(frame => frame[1] < 0x80).ToArray(), $"{sent}");
            if (ticks++ % 25 == 0)
            {
                ushort[] holdings = talk.Read(3, 0, 8);
                CollectionAssert.AreEqual(new ushort[] { RegisterMap.Key, 0, 0, 50, 1, 0, 0, 0 }, holdings, $"{sent}");
                still.Tick();
                still.Tick();
            }
        }

        Assert.AreEqual(0, talk.Command(RemoteCommand.Abort));
        Assert.AreEqual(Phase.Aborted, talk.Run.Phase);
    }

    // Two halves of two frames may be a whole one again: by the arithmetic of the test no burst has one that would be done.
    private static byte[] Burst(Random random)
    {
        byte[] burst;
        do
        {
            burst = [.. Enumerable.Range(0, APass).SelectMany(_ => Damaged(random))];
        }
        while (HasWrite(burst));
        return burst;
    }

    private static bool HasWrite(byte[] bytes)
    {
        for (int from = 0; from + 8 <= bytes.Length; from++)
        {
            int length = bytes[from + 1] == 6 ? 8 : bytes[from + 1] == 16 ? 9 + bytes[from + 6] : int.MaxValue;
            bool isOurs = bytes[from] is BusTalk.Unit or 0 && length <= bytes.Length - from;
            if (isOurs && BusTalk.BitwiseCrc(bytes.AsSpan(from, length)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // What a master may send while a run is on, and that would be seen: writes, with one mistake or several.
    private static byte[] Damaged(Random random)
    {
        byte[] frame = Good(random);
        int cut = random.Next(1, frame.Length);
        return random.Next(6) switch
        {
            0 => Flipped(frame, random, 1),
            1 => Flipped(frame, random, random.Next(2, 12)),
            2 => frame[..cut],
            3 => frame[cut..],
            4 => [.. frame[..cut], (byte)random.Next(256), .. frame[cut..]],
            _ => [.. frame[..^2], (byte)random.Next(256), (byte)random.Next(256)],
        };
    }

    private static byte[] Good(Random random) => random.Next(5) switch
    {
        0 => BusTalk.Frame(BusTalk.Unit, 16, 0, 5, 0, 3, 6, 0, RemoteCommand.Abort, 0, 0, 0, 1),
        1 => BusTalk.Frame(BusTalk.Unit, 6, 0, 7, 0, 1),
        2 => BusTalk.Frame(BusTalk.Unit, 6, 0, (byte)random.Next(2, 6), 0, (byte)random.Next(1, 4)),
        3 => BusTalk.Frame(BusTalk.Unit, 16, 0, 20, 0, 2, 4, 0x41, 0xF0, 0, 0),
        _ => BusTalk.Frame(0, 6, 0, 0, 0, 0),
    };

    private static byte[] Flipped(byte[] frame, Random random, int bits)
    {
        byte[] flipped = [.. frame];
        for (int i = 0; i < bits; i++)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static string State(TwinRun run) => string.Join(' ', new List<object>
    {
        run.Phase, run.Fault, run.Chamber.Run.PhaseSinceUs, run.Chamber.Outputs.FanDuty01,
        string.Join(',', run.Chamber.Outputs.LoadDuty01), run.Chamber.Readings.HumidityRatioGPerKg, run.Twin.True.TemperatureC,
    });
}
