using StackLint.Engine.Models;
using StackLint.Reporting.Text;

namespace StackLint.Reporting.Models;

/// <summary>The lines that accompany a model on standard error, control characters escaped.</summary>
public static class ModelMessages
{
    /// <summary><c>path:line:column: error: what Docker refuses</c>.</summary>
    public static string At(string severity, ModelProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return $"{FindingLine.PlaceOf(problem.Location)}: {severity}: {ControlCharacters.Escape(problem.Message)}";
    }

    /// <summary><c>note: path: what everybody should know</c>.</summary>
    public static string Line(string severity, string? path, string message) =>
        $"{severity}: {(path is null ? "" : ControlCharacters.Escape(path) + ": ")}{ControlCharacters.Escape(message)}";
}
