using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace StackLint.Fuzzing.Invariants;

/// <summary>Sees exceptions that nobody throws on purpose, also where something catches them.</summary>
internal static class SwallowedExceptions
{
    [ThreadStatic]
    private static Exception? _first;

    static SwallowedExceptions() => AppDomain.CurrentDomain.FirstChanceException += Notice;

    /// <summary>Runs something and throws when the product caught such an exception of its own.</summary>
    internal static void AssertNone(Action run)
    {
        _first = null;
        run();
        if (_first is { } swallowed)
        {
            throw new InvalidOperationException($"something caught this: {swallowed.Message}", swallowed);
        }
    }

    private static void Notice(object? sender, FirstChanceExceptionEventArgs arguments)
    {
        if (_first is null
            && arguments.Exception is NullReferenceException or IndexOutOfRangeException or ArgumentOutOfRangeException or ArgumentNullException or InvalidCastException or KeyNotFoundException or ArithmeticException or NotImplementedException or UnreachableException
            && IsOfProduct(new StackTrace(1)))
        {
            _first = arguments.Exception;
        }
    }

    // Of what the parsers of others throw, the product makes errors of the file.
    private static bool IsOfProduct(StackTrace trace) => trace.GetFrames()
        .Select(static f => f.GetMethod()?.DeclaringType?.Assembly.GetName().Name ?? "")
        .FirstOrDefault(static n => n.Length > 0 && !n.StartsWith("System.", StringComparison.Ordinal) && n is not ("StackLint.Fuzzing" or "mscorlib" or "netstandard"))
        ?.StartsWith("StackLint.", StringComparison.Ordinal) == true;
}
