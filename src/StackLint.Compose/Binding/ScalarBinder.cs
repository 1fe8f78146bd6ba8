using StackLint.Compose.Model;
using StackLint.Compose.Units;
using StackLint.Compose.Values;

namespace StackLint.Compose.Binding;

/// <summary>Reads scalars: absent for null, unknown for variables and wrong types.</summary>
internal static class ScalarBinder
{
    internal static Located<string> Text(ComposeValue? value) => throw new NotImplementedException();

    internal static Located<bool> Boolean(ComposeValue? value) => throw new NotImplementedException();

    internal static Located<long> Integer(ComposeValue? value) => throw new NotImplementedException();

    internal static Located<double> Number(ComposeValue? value) => throw new NotImplementedException();

    internal static Located<ByteSize> Size(ComposeValue? value) => throw new NotImplementedException();

    internal static Located<GoDuration> Duration(ComposeValue? value) => throw new NotImplementedException();

    internal static Located<bool> External(ComposeValue? value) => throw new NotImplementedException();
}
