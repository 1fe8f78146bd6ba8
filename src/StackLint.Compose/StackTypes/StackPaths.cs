using StackLint.Compose.Interpolation;
using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.StackTypes;

/// <summary>Makes paths absolute as the stack loader does.</summary>
/// <param name="context">Where the load takes place.</param>
internal sealed class StackPaths(LoadContext context)
{
    // Without the variable '~' is a name like any other.
    private readonly string? _homeDirectory = context.Options.HomeDirectory
        ?? context.Options.Environment?.GetValue("HOME")
        ?? (context.Options.Environment is { IsComplete: true } ? "~" : null);

    /// <summary>The folder that relative paths start from; null when it is not known.</summary>
    internal string? WorkingDirectory { get; } = Path.IsPathRooted(context.WorkingDirectory) ? context.WorkingDirectory : null;

    /// <summary>The absolute path; null when it cannot be known.</summary>
    internal string? Resolve(string path) => path.StartsWith('/') ? path
        : WorkingDirectory is null ? null
        : SlashPath.Join(WorkingDirectory, path);

    /// <summary>A path relative to the working directory.</summary>
    internal ComposeValue Resolve(ComposeValue value) => Change(value, Resolve);

    /// <summary>The source of a bind mount, which also knows <c>~</c> and absolute paths of Windows.</summary>
    internal ComposeValue ResolveBind(ComposeValue value) => Change(value, ResolveBind);

    private string? ResolveBind(string path)
    {
        if (path.StartsWith('~'))
        {
            if (_homeDirectory is null)
            {
                return null;
            }

            path = _homeDirectory + path[1..];
        }

        return WindowsPath.IsAbsolute(path) ? path : Resolve(path);
    }

    private static ComposeValue Change(ComposeValue value, Func<string, string?> resolve)
    {
        if (value is not ComposeScalar { Kind: ComposeScalarKind.String, IsUnknown: false } scalar)
        {
            return value;
        }

        return resolve(scalar.Text) is { } path
            ? path == scalar.Text ? scalar : Derived.Scalar(scalar, ComposeScalarKind.String, path)
            : Derived.Unknown(scalar, InterpolatedText.Hole + scalar.Text);
    }
}
