"""A mail server for tests: python3 server.py PORT FOLDER [CERTIFICATE KEY].

What it answers depends on the recipient: `refused@…` is refused for good, `later@…` is put off the
first time, everybody else is taken. Each message taken is read by Python's own parser and stored as
FOLDER/<n>.json, so that a test sees what a reader of the mail would see. With a certificate it takes
nothing before STARTTLS. It ends with its input.
"""
import email
import email.policy
import json
import pathlib
import ssl
import sys

from aiosmtpd.controller import Controller


class Handler:
    def __init__(self, folder):
        self.folder = folder
        self.put_off = set()
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        if name == "refused":
            return "550 5.1.1 No such user here"
        if name == "later" and address not in self.put_off:
            self.put_off.add(address)
            return "451 4.7.1 Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        raw = envelope.content
        message = email.message_from_bytes(raw, policy=email.policy.default)
        if message.get("Subject") and "unwanted" in str(message["Subject"]):
            return "554 5.7.1 Message content rejected"
        self.taken += 1
        head = raw.split(b"\r\n\r\n", 1)[0]
        text = {
            "messageId": str(message["Message-ID"]),
            "from": str(message["From"]),
            "to": str(message["To"]),
            "envelope": envelope.rcpt_tos,
            "subject": str(message["Subject"]),
            "language": str(message["Content-Language"]),
            "automatic": str(message["Auto-Submitted"]),
            "date": message["Date"].datetime.isoformat(),
            "type": message.get_content_type(),
            "charset": message.get_content_charset(),
            "body": message.get_content(),
            "headIsAscii": head.isascii(),
            "encrypted": session.ssl is not None,
            "defects": [str(d) for d in message.defects],
        }
        part = self.folder / f"{self.taken}.part"
        part.write_text(json.dumps(text, ensure_ascii=False), encoding="utf-8")
        part.rename(self.folder / f"{self.taken}.json")
        return f"250 2.0.0 Ok: queued as {self.taken}"


options = {}
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[3], sys.argv[4])
    options = {"tls_context": context, "require_starttls": True}
controller = Controller(
    Handler(pathlib.Path(sys.argv[2])), hostname="127.0.0.1", port=int(sys.argv[1]), **options
)
controller.start()
print("listening", flush=True)
sys.stdin.read()
controller.stop()
