using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using ChamberFirmware.Operation;

namespace ChamberFirmware.Benchmarks.Tick;

/// <summary>
/// What the firmware holds on the ESP32's heap: walks everything that can be reached from some objects and prices it. Behind them, objects
/// of other assemblies (the twin's parts at the board's seams) are passed over: on the device others stand there
/// (<see cref="HeapOfDevice"/>).
/// </summary>
public sealed class HeapCount
{
    private const int ListFields = 2; // of the device's ArrayList: its array and how many there are

    private static readonly Assembly Firmware = typeof(Chamber).Assembly;
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Known = new();

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<object> _waiting = new();
    private readonly Dictionary<string, long> _byType = [];

    private HeapCount()
    {
    }

    /// <summary>All objects together, bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Bytes by type of object, an array by the type of its elements.</summary>
    public IReadOnlyDictionary<string, long> ByType => _byType;

    /// <summary>Everything that can be reached from these objects.</summary>
    public static HeapCount Of(params object[] roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        var count = new HeapCount();
        count.MeetAll(roots);
        while (count._waiting.TryPop(out object? next))
        {
            bool isOthers = next.GetType().Namespace?.StartsWith("ChamberFirmware", StringComparison.Ordinal) == true
                && next.GetType().Assembly != Firmware && !roots.Contains(next);
            if (!isOthers)
            {
                count.Look(next);
            }
        }

        return count;
    }

    /// <summary>What the firmware's static fields hold; on the device all are made at power-on.</summary>
    public static object[] Statics()
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        IEnumerable<FieldInfo> fields = Firmware.GetTypes().Where(t => !t.ContainsGenericParameters).SelectMany(t => t.GetFields(Static));
        return [.. fields.Where(f => !f.IsLiteral && !f.FieldType.IsValueType).Select(f => f.GetValue(null)).OfType<object>()];
    }

    // A literal has a header for every place that refers to it; anything else is one object however often it is met.
    private void Meet(object? value)
    {
        if (value is string text && ReferenceEquals(string.IsInterned(text), text))
        {
            Add(typeof(string), HeapPrice.LiteralBytes);
        }
        else if (value != null && _seen.Add(value))
        {
            _waiting.Push(value);
        }
    }

    private void Look(object value)
    {
        Type type = value.GetType();
        switch (value)
        {
            case string text:
                Add(type, HeapPrice.OfText(Encoding.UTF8.GetByteCount(text)));
                break;
            case Array array:
                LookAtArray(array, type.GetElementType()!);
                break;
            case ArrayList list:
                Add(type, HeapPrice.OfObject(ListFields));
                Add(typeof(object[]), HeapPrice.OfArray(typeof(object), list.Capacity));
                MeetAll(list);
                break;
            case System.Text.Encoding:
                Add(type, HeapPrice.OfObject(0)); // nanoFramework's UTF8Encoding has no fields
                break;
            case ValueType:
                Add(type, HeapPrice.BoxBytes);
                break;
            default:
                LookAtFields(value, type);
                break;
        }
    }

    private void LookAtArray(Array array, Type element)
    {
        Add(array.GetType(), HeapPrice.OfArray(element, array.Length));
        if (!element.IsValueType)
        {
            MeetAll(array);
        }
    }

    private void LookAtFields(object value, Type type)
    {
        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            throw new InvalidOperationException("Nobody has looked what a " + type + " takes on the device.");
        }

        FieldInfo[] fields = Known.GetOrAdd(type, FieldsOf);
        Add(type, HeapPrice.OfObject(fields.Length));
        foreach (FieldInfo field in fields.Where(f => !f.FieldType.IsValueType))
        {
            Meet(field.GetValue(value));
        }
    }

    private void MeetAll(IEnumerable values)
    {
        foreach (object? value in values)
        {
            Meet(value);
        }
    }

    private void Add(Type type, int bytes)
    {
        Bytes += bytes;
        _byType[type.Name] = _byType.GetValueOrDefault(type.Name) + bytes;
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var all = new List<FieldInfo>();
        for (Type? t = type; t != null; t = t.BaseType)
        {
            all.AddRange(t.GetFields(Own));
        }

        bool isPlain = all.All(f => !f.FieldType.IsValueType || f.FieldType.IsPrimitive || f.FieldType.IsEnum);
        return isPlain ? [.. all] : throw new InvalidOperationException("Nobody has looked what the struct in a " + type + " takes.");
    }
}
