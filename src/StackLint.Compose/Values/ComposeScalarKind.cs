namespace StackLint.Compose.Values;

/// <summary>What Docker's YAML decoder makes of a scalar, go-yaml v3.</summary>
public enum ComposeScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    Timestamp,
    String,
}
