namespace StackLint.Compose;

/// <summary>Which of Docker's two loaders reads a file; they are separate code bases and differ.</summary>
public enum ComposeDialect
{
    /// <summary><c>docker stack deploy</c> (docker/cli).</summary>
    Stack,

    /// <summary><c>docker compose</c> (compose-go).</summary>
    Compose,
}
