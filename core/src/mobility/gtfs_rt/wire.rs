//! Protocol Buffers on the wire, as far as reading goes: <https://protobuf.dev/programming-guides/encoding/>.

use crate::error::Nonsense;

/// The fields of a message that have not been read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Message<'b>(pub(super) &'b [u8]);

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value<'b> {
    /// A varint: a whole number, a flag or an enumeration.
    Number(u64),
    /// A text or a message.
    Bytes(&'b [u8]),
    /// Four or eight bytes, which no field has that is read here.
    Fixed,
}

impl<'b> Message<'b> {
    /// The next field by its number; `None` behind the last. A field that reaches beyond its message is malformed.
    pub(super) fn field(&mut self) -> Result<Option<(u64, Value<'b>)>, Nonsense> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let key = self.varint()?;
        let value = match key & 7 {
            0 => Value::Number(self.varint()?),
            1 => self.skip(8)?,
            2 => {
                let length = self.varint()?;
                Value::Bytes(self.take(usize::try_from(length).map_err(|_| Nonsense::Malformed)?)?)
            }
            5 => self.skip(4)?,
            // Groups are of before 2008; no feed has them.
            _ => return Err(Nonsense::Malformed),
        };
        Ok(Some((key >> 3, value)))
    }

    fn skip(&mut self, length: usize) -> Result<Value<'b>, Nonsense> {
        self.take(length).map(|_| Value::Fixed)
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8], Nonsense> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Nonsense::Malformed)?;
        self.0 = rest;
        Ok(taken)
    }

    /// Up to ten bytes of seven bits, the lowest first.
    fn varint(&mut self) -> Result<u64, Nonsense> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first().ok_or(Nonsense::Malformed)?;
            self.0 = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Nonsense::Malformed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_kind_of_field_is_read() {
        let mut message = Message(b"\x08\x96\x01\x12\x02hi\x19abcdefgh\x25abcd\x28\x00");
        let mut fields = Vec::new();
        while let Some(field) = message.field().unwrap() {
            fields.push(field);
        }
        let expected = [
            (1, Value::Number(150)),
            (2, Value::Bytes(b"hi")),
            (3, Value::Fixed),
            (4, Value::Fixed),
            (5, Value::Number(0)),
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn what_reaches_beyond_its_message_is_malformed() {
        for bytes in [
            &b"\x08"[..],
            b"\x08\xff",
            b"\x12\x05hi",
            b"\x19abc",
            b"\x0b",
            b"\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
            &[0xff; 11],
        ] {
            assert_eq!(Message(bytes).field(), Err(Nonsense::Malformed), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let mut message = Message(&bytes);
            while let Ok(Some(_)) = message.field() {}
        }
    }
}
