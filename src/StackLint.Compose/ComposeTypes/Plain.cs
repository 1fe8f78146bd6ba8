namespace StackLint.Compose.ComposeTypes;

/// <summary>The types that many places share.</summary>
internal static class Plain
{
    internal static ScalarType Text { get; } = new(ScalarReaders.Text);

    /// <summary>A text that is printed also when it is empty.</summary>
    internal static ScalarType KeptText { get; } = new(ScalarReaders.Text, isPointer: true);

    internal static ScalarType Boolean { get; } = new(ScalarReaders.Boolean);

    internal static ScalarType KeptBoolean { get; } = new(ScalarReaders.Boolean, isPointer: true);

    internal static ScalarType Integer { get; } = new(ScalarReaders.Integer);

    internal static ScalarType KeptInteger { get; } = new(ScalarReaders.Integer, isPointer: true);

    /// <summary>An integer of 32 bits that is not negative.</summary>
    internal static ScalarType Unsigned32 { get; } = new(ScalarReaders.Unsigned(32));

    /// <summary>An integer of 64 bits that is not negative.</summary>
    internal static ScalarType Unsigned { get; } = new(ScalarReaders.Unsigned(64));

    /// <summary>The same, printed also when it is 0.</summary>
    internal static ScalarType KeptUnsigned { get; } = new(ScalarReaders.Unsigned(64), isPointer: true);

    internal static ScalarType Float { get; } = new(ScalarReaders.Float);

    internal static ScalarType Bytes { get; } = new(ScalarReaders.Bytes);

    internal static ScalarType KeptBytes { get; } = new(ScalarReaders.Bytes, isPointer: true);

    internal static ScalarType Duration { get; } = new(ScalarReaders.Duration);

    internal static ScalarType KeptDuration { get; } = new(ScalarReaders.Duration, isPointer: true);

    internal static ListType Texts { get; } = new(Text);

    /// <summary>A list of texts, or one text.</summary>
    internal static ListType TextOrTexts { get; } = new(Text, takesScalar: true);

    internal static PairsType Pairs { get; } = new();

    internal static PairsType Environment { get; } = new(keepsNull: true);

    internal static CommandType Command { get; } = new();

    internal static HostsType Hosts { get; } = new();

    /// <summary>A path of this machine.</summary>
    internal static AdaptedType LocalPath { get; } = new(Text) { Finish = static (v, _, d) => d.Paths.Local(v) };

    /// <summary>A path of this machine or of one with Windows.</summary>
    internal static AdaptedType AnyPath { get; } = new(Text) { Finish = static (v, _, d) => d.Paths.MaybeUnix(v) };

    internal static MapType Ulimits { get; } = new(new UlimitType(), isNullKept: true);
}
