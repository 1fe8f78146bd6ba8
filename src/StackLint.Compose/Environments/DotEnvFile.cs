using System.Collections.Immutable;
using StackLint.Yaml.Text;

namespace StackLint.Compose.Environments;

/// <summary>An env file: its variables up to the first error.</summary>
public sealed class DotEnvFile
{
    private readonly Dictionary<string, DotEnvVariable> _variables = new(StringComparer.Ordinal);

    internal DotEnvFile(SourceFile source, ImmutableArray<DotEnvVariable> variables, DotEnvError? error)
    {
        Source = source;
        Variables = variables;
        Error = error;
        foreach (var variable in variables)
        {
            _variables[variable.Name] = variable;
        }
    }

    public SourceFile Source { get; }

    /// <summary>The variables in the order of the file; of several with one name the last counts.</summary>
    public ImmutableArray<DotEnvVariable> Variables { get; }

    /// <summary>The error at which Docker gives up, null when there is none.</summary>
    public DotEnvError? Error { get; }

    /// <summary>The variable of that name, null when it is not set here or its value is unknown.</summary>
    public EnvironmentVariable? Find(string name) =>
        _variables.TryGetValue(name, out var found) && !found.Value.IsUnknown
            ? new EnvironmentVariable(name, found.Value.Text) { File = Source, Span = found.Span }
            : null;
}
