using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>
/// Makes a copy of the firmware that counts what it executes: each run of instructions without a jump adds its instructions, by kind, to
/// counters of the stage of the tick that is under way.
/// </summary>
internal static class Weaver
{
    /// <summary>The class that is added to the firmware.</summary>
    public const string CounterType = "ChamberFirmware.OperationCounter";

    /// <summary>Its counters, by stage and kind.</summary>
    public const string CounterField = "Counts";

    /// <summary>The stage that is under way.</summary>
    public const string StageField = "Stage";

    // The methods that Chamber.Tick calls, in the order of the stages, and what the loop does after it.
    private static readonly (string Type, string Method)[] Stages =
    [
        ("ChamberFirmware.Sensing.Instruments", "Read"), ("ChamberFirmware.Safety.Supervisor", "Judge"),
        ("ChamberFirmware.Casting.CastingRun", "Advance"), ("ChamberFirmware.Operation.Chamber", "Regulate"),
        ("ChamberFirmware.Safety.Supervisor", "Permit"), ("ChamberFirmware.Tick.Actuators", "Drive"),
        ("ChamberFirmware.Casting.RunRecord", "Note"), ("ChamberFirmware.Operation.Chamber", "Keep"),
        ("ChamberFirmware.Commands.Conversations", "Pass"),
    ];

    /// <summary>Number of counted stages and, at the end, what belongs to none.</summary>
    public const int StageCount = 10;

    /// <summary>The woven copy of an assembly, at its beginning.</summary>
    public static MemoryStream Weave(string assemblyPath)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        ModuleDefinition module = assembly.MainModule;
        TypeDefinition counter = AddCounter(module, out FieldDefinition counts, out FieldDefinition stage);
        foreach (MethodDefinition method in module.GetTypes().Where(t => t != counter).SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            method.Body.SimplifyMacros();
            CountBlocks(method.Body, counts, stage);
            int at = System.Array.FindIndex(
                Stages, s => s.Type == method.DeclaringType.FullName && s.Method == method.Name && !method.IsStatic);
            if (at >= 0)
            {
                EnterStage(method.Body, at, stage);
            }

            method.Body.OptimizeMacros();
        }

        var woven = new MemoryStream();
        assembly.Write(woven);
        woven.Position = 0;
        return woven;
    }

    private static TypeDefinition AddCounter(ModuleDefinition module, out FieldDefinition counts, out FieldDefinition stage)
    {
        var type = new TypeDefinition(
            "ChamberFirmware", "OperationCounter", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed,
            module.TypeSystem.Object);
        const FieldAttributes Static = FieldAttributes.Public | FieldAttributes.Static;
        counts = new FieldDefinition(CounterField, Static, new ArrayType(module.TypeSystem.Int64));
        stage = new FieldDefinition(StageField, Static, module.TypeSystem.Int32);
        type.Fields.Add(counts);
        type.Fields.Add(stage);
        module.Types.Add(type);
        return type;
    }

    private static void CountBlocks(MethodBody body, FieldDefinition counts, FieldDefinition stage)
    {
        ILProcessor il = body.GetILProcessor();
        foreach (List<Instruction> block in Blocks(body))
        {
            var added = new List<Instruction>();
            foreach (IGrouping<Operation, Instruction> kind in block.GroupBy(KindOf))
            {
                added.Add(il.Create(OpCodes.Ldsfld, counts));
                added.Add(il.Create(OpCodes.Ldsfld, stage));
                added.Add(il.Create(OpCodes.Ldc_I4, OperationCost.Kinds));
                added.Add(il.Create(OpCodes.Mul));
                added.Add(il.Create(OpCodes.Ldc_I4, (int)kind.Key));
                added.Add(il.Create(OpCodes.Add));
                added.Add(il.Create(OpCodes.Ldelema, counts.FieldType.GetElementType()));
                added.Add(il.Create(OpCodes.Dup));
                added.Add(il.Create(OpCodes.Ldind_I8));
                added.Add(il.Create(OpCodes.Ldc_I8, (long)kind.Count()));
                added.Add(il.Create(OpCodes.Add));
                added.Add(il.Create(OpCodes.Stind_I8));
            }

            InsertAtStart(body, il, block[0], added);
        }
    }

    // Whoever jumped to the block's first instruction jumps to the counting now.
    private static void InsertAtStart(MethodBody body, ILProcessor il, Instruction first, List<Instruction> added)
    {
        foreach (Instruction instruction in added)
        {
            il.InsertBefore(first, instruction);
        }

        foreach (Instruction instruction in body.Instructions)
        {
            if (ReferenceEquals(instruction.Operand, first))
            {
                instruction.Operand = added[0];
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                instruction.Operand = targets.Select(target => target == first ? added[0] : target).ToArray();
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = handler.TryStart == first ? added[0] : handler.TryStart;
            handler.TryEnd = handler.TryEnd == first ? added[0] : handler.TryEnd;
            handler.HandlerStart = handler.HandlerStart == first ? added[0] : handler.HandlerStart;
            handler.HandlerEnd = handler.HandlerEnd == first ? added[0] : handler.HandlerEnd;
        }
    }

    private static List<List<Instruction>> Blocks(MethodBody body)
    {
        var starts = new HashSet<Instruction> { body.Instructions[0] };
        foreach (Instruction instruction in body.Instructions)
        {
            switch (instruction.Operand)
            {
                case Instruction target:
                    starts.Add(target);
                    break;
                case Instruction[] targets:
                    starts.UnionWith(targets);
                    break;
                default:
                    break;
            }

            bool goesOn = instruction.OpCode.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Meta;
            if (!goesOn && instruction.Next != null)
            {
                starts.Add(instruction.Next);
            }
        }

        starts.UnionWith(body.ExceptionHandlers.SelectMany(h => new[] { h.TryStart, h.HandlerStart }));
        var blocks = new List<List<Instruction>>();
        foreach (Instruction instruction in body.Instructions)
        {
            if (starts.Contains(instruction))
            {
                blocks.Add([]);
            }

            blocks[^1].Add(instruction);
        }

        return blocks;
    }

    // Around a stage's body: the stage on the way in, none on the way out. No stage throws, and none calls another.
    private static void EnterStage(MethodBody body, int at, FieldDefinition stage)
    {
        ILProcessor il = body.GetILProcessor();
        foreach (Instruction end in body.Instructions.Where(i => i.OpCode == OpCodes.Ret).ToArray())
        {
            InsertAtStart(body, il, end, [il.Create(OpCodes.Ldc_I4, StageCount - 1), il.Create(OpCodes.Stsfld, stage)]);
        }

        Instruction first = body.Instructions[0];
        il.InsertBefore(first, il.Create(OpCodes.Ldc_I4, at));
        il.InsertBefore(first, il.Create(OpCodes.Stsfld, stage));
    }

    private static Operation KindOf(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Rem or Code.Neg => Operation.Arithmetic,
        Code.Callvirt => Operation.VirtualCall,
        Code.Call => Operation.Call,
        Code.Newobj or Code.Newarr or Code.Box => Operation.NewObject,
        Code code when code.ToString().StartsWith("Ldelem", System.StringComparison.Ordinal)
            || code.ToString().StartsWith("Stelem", System.StringComparison.Ordinal) => Operation.ArrayAccess,
        _ => Operation.Step,
    };
}
