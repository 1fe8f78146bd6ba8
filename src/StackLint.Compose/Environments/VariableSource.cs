namespace StackLint.Compose.Environments;

/// <summary>Where variables get their values from, and whether that is all there is. Safe to use on several threads.</summary>
/// <param name="find">The variable of a name, null when it is not set here.</param>
public sealed class VariableSource(Func<string, EnvironmentVariable?> find)
{
    /// <summary>Whether a variable that is not found is known to be missing; otherwise it is unknown.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Values without places, for example those of the process: the value of a name, null when it is not set.</summary>
    public static VariableSource Of(Func<string, string?> getValue) =>
        new(name => getValue(name) is { } value ? new EnvironmentVariable(name, value) : null);

    /// <summary>The variables of a file. It is not complete: the process may set others.</summary>
    public static VariableSource Of(DotEnvFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new VariableSource(file.Find) { IsComplete = false };
    }

    /// <summary>The variable of that name, null when it is not set here.</summary>
    public EnvironmentVariable? Find(string name) => find(name);

    /// <summary>The value of a variable, null when it is not set here.</summary>
    public string? GetValue(string name) => Find(name)?.Value;

    /// <summary>These variables, and for those not set here the others.</summary>
    public VariableSource Before(VariableSource others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new VariableSource(name => Find(name) ?? others.Find(name)) { IsComplete = IsComplete || others.IsComplete };
    }
}
